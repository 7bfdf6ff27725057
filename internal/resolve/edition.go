// Package resolve turns composed reports into editions. It numbers every
// section, paragraph, provision, sub-paragraph and footnote once, on the
// structure that all languages share, and prints each reference in the
// language's grammar with the number of its key. Later stages do not number
// anything.
package resolve

import (
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Edition is one language's report, ready to print: labels are strings and
// references have their words, so renderers only lay them out.
type Edition struct {
	Language lang.Language
	Masthead report.Masthead
	Organ    Text   // the body, in the masthead
	Lines    []Text // below Organ
	Title    Text
	Blocks   []Block // in reading order
	Outline  []*Heading
	Contents []Line // of the table of contents; none if there is none
	Words    Words
}

// Words are the words that a renderer needs around the text, in the edition's
// language, by message identifier.
type Words map[string]string

// Block is one of *Heading, *Paragraph, *Provision, *Table, *Figure, in reading order:
// sections are flat here, their depth is the heading's level.
type Block interface{ block() }

// Heading begins a section.
type Heading struct {
	Key    string
	Anchor string // identifier of the place, the same in every language: "sec-3-1"
	Level  int
	Annex  bool   // the heading of an annex, which begins a page
	Label  string // "III.", "A.", "一.", "أولا -", "Annex"; "" when unnumbered
	Title  Text
	Origin source.Span
}

// Paragraph is a paragraph of the report, of a provision or of an annex.
type Paragraph struct {
	Key     string
	Anchor  string // "para-12"; "" when unnumbered
	Number  string // "12"; "" when unnumbered
	Label   string // the number as printed: "12."
	Section string // key of the section that it is in
	Text    Text
	Items   []*ListItem
	Origin  source.Span
}

// ListItem is an item of a list: a sub-paragraph, or an item of an agenda.
type ListItem struct {
	Key    string
	Anchor string // "para-12-a-i": the parent's anchor and the position, in Latin letters in every language
	List   List   // the list it belongs to
	Label  string // "a)", "(أ)", "(i)"
	Text   Text
	Items  []*ListItem
	Origin source.Span
}

// Provision is a recommendation or a draft decision.
type Provision struct {
	Key     string
	Anchor  string // "rec-4"
	Series  string // "recommendation"
	Number  string // "4"
	Label   string // "Recommendation 4", in the edition's language
	Bare    bool   // the label is beside the first paragraph, and no heading
	Section string
	Blocks  []Block // *Paragraph (unnumbered), *Table, *Figure
	Origin  source.Span
}

// Beside returns the first paragraph with the label beside it, or nil if the label is
// a heading.
func (p *Provision) Beside() *Paragraph {
	if !p.Bare || len(p.Blocks) == 0 {
		return nil
	}
	if first, ok := p.Blocks[0].(*Paragraph); ok {
		beside := *first
		beside.Label = p.Label
		return &beside
	}
	return nil
}

// Table is a table with a header row.
type Table struct {
	Key, Anchor string
	Label       string // "Table 1"; "" when unnumbered
	Caption     Text
	Align       []report.Alignment
	Header      []Text
	Rows        [][]Text
	Origin      source.Span
}

// Figure is an image in the text.
type Figure struct {
	Key, Anchor string
	Label       string // "Figure 1"; "" when unnumbered
	Image       report.Image
	Caption     Text
	Origin      source.Span
}

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*Provision) block() {}
func (*Table) block()     {}
func (*Figure) block()    {}

// Text is inline content, ready to print.
type Text []Span

// Span is a run of characters of one style. Consecutive spans with the same
// Link are one link, and those with the same Reference are one reference.
type Span struct {
	Text      string // typeset: with the spaces and controls that pages need
	Style     report.Style
	Link      *Link           // nil outside a link
	Reference *BoundReference // nil outside a reference
	Symbol    bool            // a document symbol: never broken, isolated, left to right
	Foreign   bool            // another script than the edition's: isolated
	Note      *Note           // not nil: Text is the mark of this footnote ("1")
	NoBreaks  bool            // no line may end inside Text
	Bracket   *report.Bracket // not nil: Text is the bracket
	Origin    source.Span
	Via       source.Span
}

// Link is the target of a link: a place of the edition, or an address.
type Link struct {
	Target
	Address string // "" for a place
}

// BoundReference is what "paragraphs 7–9 and 12" refers to. In its spans, each
// number is a link to its own target; a target without a link, such as 8, is
// inside a range.
type BoundReference struct {
	Targets []Target // in the order of their numbers, each once
}

// Target is a place that is referred to.
type Target struct {
	Key, Anchor string
	Document    string // symbol of another document of the session that has it; "" for this one
}

// Note is a footnote with its mark.
type Note struct {
	Key    string
	Anchor string // "note-1"
	Mark   string // "1", ar "(1)"
	Text   Text
	Origin source.Span
}

// Plain returns the characters of the text for data, titles, search and
// comparison: without footnote marks, in Unicode form NFC, with ordinary
// spaces, and without invisible controls such as word joiners.
func (t Text) Plain() string { return plain.Text(t.Typeset()) }

// Typeset returns the characters of the text as pages have them, without
// footnote marks.
func (t Text) Typeset() string {
	words := make([]string, 0, len(t))
	for _, span := range t {
		if span.Note == nil {
			words = append(words, span.Text)
		}
	}
	return strings.Join(words, "")
}
