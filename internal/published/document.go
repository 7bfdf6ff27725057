// Package published reads a report that was finished and numbered by hand:
// Markdown, often converted from a PDF or Word file.
//
// The Markdown structure of such a text is unreliable. Headings have wrong
// levels or are only bold; page breaks cut paragraphs; agenda items have the
// same numbers as paragraphs; lists are both bulleted and lettered. So the
// printed labels, not the Markdown, decide what a piece is: a [Reader] knows
// how its language labels sections, paragraphs, recommendations and
// sub-paragraphs, and accepts a label that continues the numbers so far.
//
// Goals: the numbers as typed, including errors, and the place in the file of
// every byte of text. Non-goals: styles, tables as tables, and texts without
// numbers.
package published

import (
	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// Document is a report as it was published: a tree of parts, whose numbers are
// those of their labels. Its texts have the characters as typed, without
// markup, each with its place. A line end is a space, and so is a page break
// within a text.
type Document struct {
	*report.Report // its title is the last text before the first section
	File           *source.File
	Front          []report.Text // masthead and titles, before the first section
	Links          []Link        // those of footnotes last
	labels         map[any]Label
}

// Label is what a section, paragraph, provision or item is numbered with.
type Label struct {
	At     source.Span // as typed; zero for a bullet, and for what has none
	Number int         // 1 for "I." and for "A."; 0 if there is none
	Style  string      // of an item: "decimal", or the degree in the language
}

// Link is a link of a text.
type Link struct {
	Address string
	Span    source.Span // with its markup
}

// decimal is the style of the labels that items of an agenda have.
const decimal = "decimal"

// Label returns the label of a *report.Section, *report.Paragraph,
// *report.Provision or *report.Item of the document.
func (d *Document) Label(part any) Label { return d.labels[part] }

// Walk calls visit for every block in reading order, a section before its
// blocks; the paragraphs of a provision are not visited.
func (d *Document) Walk(visit func(report.Block)) { walk(d.Blocks, visit) }

func walk(blocks []report.Block, visit func(report.Block)) {
	for _, b := range blocks {
		visit(b)
		if s, ok := b.(*report.Section); ok {
			walk(s.Blocks, visit)
		}
	}
}

// Masthead returns the texts before the title of the report.
func (d *Document) Masthead() []report.Text { return d.Front[:max(len(d.Front)-1, 0)] }

// Symbol returns the document symbol in the front matter, "" if none.
func (d *Document) Symbol() string {
	for _, t := range d.Front {
		if s := symbols().FindString(plain.Text(t.Plain())); s != "" {
			return s
		}
	}
	return ""
}
