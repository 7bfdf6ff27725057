package verify

import (
	"rapporteur/internal/resolve"
)

// Expectation is the texts of an edition, which a file must show.
type Expectation struct {
	Title    string
	Language string    // value of the document's Lang entry
	Passages []Passage // in reading order, without footnotes
	Notes    []Passage
	Contents []Passage // lines of the table of contents, without the numbers of pages
}

// Passage is a text that must be uninterrupted in the file.
type Passage struct {
	Place string // for messages: an anchor such as "para-12", or a kind such as "table"
	Text  string // starts with its label; white space does not count
}

// Expect returns what the file of an edition must show.
func Expect(e *resolve.Edition) *Expectation {
	x := &Expectation{Title: e.Title.Plain(), Language: e.Language.HTML}
	x.add("title", "", e.Title)
	for p := range resolve.PlacedTexts(e.Blocks...) {
		x.add(p.Anchor, p.Label, p.Text)
	}
	for _, l := range e.Contents {
		x.Contents = append(x.Contents, Passage{"contents", l.Label + l.Title.Typeset() + l.Paragraphs})
	}
	for _, n := range e.Notes() {
		x.Notes = append(x.Notes, Passage{n.Anchor, n.Mark + n.Text.Typeset()})
	}
	return x
}

// add appends a text with its label.
func (x *Expectation) add(place, label string, text resolve.Text) {
	if all := label + text.Typeset(); all != "" {
		x.Passages = append(x.Passages, Passage{place, all})
	}
}
