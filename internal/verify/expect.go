package verify

import (
	"rapporteur/internal/resolve"
)

// Expectation is what a file must show: the texts of an edition.
type Expectation struct {
	Title    string
	Language string    // value of the language entry
	Passages []Passage // in reading order, without footnotes
	Notes    []Passage
}

// Passage is a stretch of text that stands together in the file.
type Passage struct {
	Place string // for messages: an anchor, "para-12", or what it is: "table"
	Text  string // with its label in front; white space does not count
}

// Expect returns what the file of an edition must show.
func Expect(e *resolve.Edition) *Expectation {
	x := &Expectation{Title: e.Title.Plain(), Language: e.Language.HTML}
	x.add("title", "", e.Title)
	x.addBlocks(e.Blocks)
	return x
}

func (x *Expectation) addBlocks(blocks []resolve.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			x.add(b.Anchor, b.Label, b.Title)
		case *resolve.Paragraph:
			x.add(b.Anchor, b.Label, b.Text)
			x.addItems(b.Items)
		case *resolve.Provision:
			x.add(b.Anchor, b.Label, nil)
			x.addBlocks(b.Blocks)
		case *resolve.Table:
			x.addTable(b)
		case *resolve.Figure:
			x.add(b.Anchor, b.Label, b.Caption)
		}
	}
}

func (x *Expectation) addItems(items []*resolve.Item) {
	for _, item := range items {
		x.add(item.Anchor, item.Label, item.Text)
		x.addItems(item.Items)
	}
}

func (x *Expectation) addTable(t *resolve.Table) {
	x.add(t.Anchor, t.Label, t.Caption)
	for _, row := range append([][]resolve.Text{t.Header}, t.Rows...) {
		for _, cell := range row {
			x.add(t.Anchor, "", cell)
		}
	}
}

// add appends a text with its label, and the notes that it calls.
func (x *Expectation) add(place, label string, text resolve.Text) {
	if all := label + text.Plain(); all != "" {
		x.Passages = append(x.Passages, Passage{place, all})
	}
	for _, span := range text {
		if span.Note != nil {
			x.Notes = append(x.Notes, Passage{span.Note.Anchor, span.Note.Mark + span.Note.Text.Plain()})
		}
	}
}
