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
	"bytes"
	"slices"

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
	Renumbered     bool          // sections begin to count their paragraphs anew, as a converter leaves them
	labels         map[any]Label
	omitting       []int // units that begin where an excerpt leaves something out
}

// Label is what a section, paragraph, provision or item is numbered with.
type Label struct {
	At     source.Span // as typed; zero for a bullet, and for what has none
	Number int         // 1 for "I." and for "A."; 0 if there is none
	Bis    int         // of a paragraph: 1 for "12 bis", 0 for "12"
	Unit   int         // what counts by itself: an annex, a decision, a document of several in one file
	Style  string      // of an item: "Decimal", or the degree in the language
}

// Link is a link of a text.
type Link struct {
	Address string
	Span    source.Span // with its markup
}

// Decimal is the style of the labels that items of an agenda have.
const Decimal = "decimal"

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

// IsCut reports whether the document is an excerpt that begins with a section, which
// may then lack a part: its number is not the first, and nothing is before it.
func (d *Document) IsCut(s *report.Section) bool {
	return len(d.Front) == 0 && len(d.Blocks) > 0 && d.Blocks[0] == report.Block(s) && d.labels[s].Number > 1
}

// Omits reports whether a unit begins where an excerpt leaves something out: "(…)". Its
// numbers may begin anywhere.
func (d *Document) Omits(unit int) bool { return slices.Contains(d.omitting, unit) }

// Counts is how many parts of each kind a document has.
type Counts struct{ Paragraphs, Provisions, Sections, Lists, Footnotes int }

// Count counts the numbered parts, and the lists and footnotes.
func (d *Document) Count() Counts {
	n := Counts{Footnotes: len(d.Notes)}
	lists := func(p *report.Paragraph) {
		if len(p.Items) > 0 {
			n.Lists++
		}
	}
	d.Walk(func(b report.Block) {
		switch b := b.(type) {
		case *report.Section:
			if b.Numbered {
				n.Sections++
			}
		case *report.Provision:
			n.Provisions++
			for _, p := range b.Blocks {
				lists(p.(*report.Paragraph))
			}
		case *report.Paragraph:
			if b.Numbered {
				n.Paragraphs++
			}
			lists(b)
		}
	})
	return n
}

// Numbers is the numbers of a document's paragraphs, each with the units that have it.
type Numbers struct {
	units       map[int][]int
	first, last int
	unsure      bool // a converter numbered the paragraphs anew
}

// Numbers returns the numbers that references may be to: of paragraphs, and of those
// that are lists of adopted texts.
func (d *Document) Numbers() Numbers {
	n := Numbers{units: make(map[int][]int), unsure: d.Renumbered}
	add := func(part any) {
		if l := d.labels[part]; l.Number > 0 {
			n.units[l.Number] = append(n.units[l.Number], l.Unit)
			n.last = max(n.last, l.Number)
			if n.first == 0 || l.Number < n.first {
				n.first = l.Number
			}
		}
	}
	d.Walk(func(b report.Block) {
		switch b := b.(type) {
		case *report.Paragraph:
			add(b)
		case *report.Provision:
			for _, p := range b.Blocks {
				for _, i := range p.(*report.Paragraph).Items {
					if d.labels[i].Style == Decimal {
						add(i)
					}
				}
			}
		}
	})
	return n
}

// Last returns the greatest number.
func (n Numbers) Last() int { return n.last }

// Lacks reports whether no paragraph has a number that one of the document should have.
// An excerpt does not tell which numbers are before and after it.
func (n Numbers) Lacks(number int) bool {
	if n.last == 0 || n.unsure || len(n.units[number]) > 0 {
		return false
	}
	return n.first == 1 || n.first < number && number < n.last
}

// Only reports whether a unit, and no other, has a paragraph of that number.
func (n Numbers) Only(unit, number int) bool {
	units := n.units[number]
	return len(units) == 1 && units[0] == unit
}

// LostSpaces reports whether the text is of pages whose no-break spaces a program made
// ordinary.
func (d *Document) LostSpaces() bool {
	content := d.File.Content()
	return bytes.IndexByte(content, '\f') >= 0 && !bytes.ContainsAny(content, "\u00a0\u202f")
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
