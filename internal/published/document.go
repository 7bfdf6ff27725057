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
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Document is a report as it was published.
type Document struct {
	File     *source.File
	Language lang.Tag
	Front    []*Paragraph // masthead and titles, before the first section
	Blocks   []Block      // in reading order
	Notes    []*Paragraph // footnotes, in the order of their definitions
}

// Block is one of *Section, *Paragraph, *Provision. The set is closed.
type Block interface{ block() }

// Section is a heading and everything under it.
type Section struct {
	Label  source.Span // as typed; zero for a heading without one
	Level  int         // 1 for "I.", 2 for "A."
	Number int         // 1 for "I." and for "A."; 0 for a heading without a label
	Annex  bool
	Title  Text
	Blocks []Block
}

// Paragraph is a paragraph with its list. The halves of a paragraph that a
// page break cut are joined.
type Paragraph struct {
	Label  source.Span // the number as typed; zero if it has none
	Number int         // 0 if it has none
	Text   Text
	Items  []*Item
}

// Item is a sub-paragraph, or an item of an agenda.
type Item struct {
	Label  source.Span // as typed; zero for a bullet
	Style  string      // of its label: "decimal", or the degree in the language
	Number int         // 0 for a bullet
	Text   Text
	Items  []*Item
}

// Provision is a recommendation or a draft decision.
type Provision struct {
	Series string // "recommendation", "decision"
	Label  source.Span
	Number int
	Body   []*Paragraph
}

func (*Section) block()   {}
func (*Paragraph) block() {}
func (*Provision) block() {}

// Walk calls visit for every block in reading order, a section before its
// blocks; the paragraphs of a provision are not visited.
func (d *Document) Walk(visit func(Block)) { walk(d.Blocks, visit) }

func walk(blocks []Block, visit func(Block)) {
	for _, b := range blocks {
		visit(b)
		if s, ok := b.(*Section); ok {
			walk(s.Blocks, visit)
		}
	}
}

// Paragraphs returns the numbered paragraphs in reading order.
func (d *Document) Paragraphs() []*Paragraph {
	var all []*Paragraph
	d.Walk(func(b Block) {
		if p, ok := b.(*Paragraph); ok && p.Number > 0 {
			all = append(all, p)
		}
	})
	return all
}

// Provisions returns the provisions of a series in reading order.
func (d *Document) Provisions(series string) []*Provision {
	var all []*Provision
	d.Walk(func(b Block) {
		if p, ok := b.(*Provision); ok && p.Series == series {
			all = append(all, p)
		}
	})
	return all
}

// Passage is a text and the numbered paragraph that it belongs to, nil
// elsewhere.
type Passage struct {
	Text
	Paragraph *Paragraph
}

// Passages returns all texts in reading order: front matter first, footnotes
// last.
func (d *Document) Passages() []Passage {
	var all []Passage
	add := func(owner *Paragraph, texts ...Text) {
		for _, t := range texts {
			if t.Plain != "" {
				all = append(all, Passage{t, owner})
			}
		}
	}
	for _, p := range d.Front {
		add(nil, p.texts()...)
	}
	d.Walk(func(b Block) {
		switch b := b.(type) {
		case *Section:
			add(nil, b.Title)
		case *Paragraph:
			owner := b
			if b.Number == 0 {
				owner = nil
			}
			add(owner, b.texts()...)
		case *Provision:
			add(nil, b.texts()...)
		}
	})
	for _, p := range d.Notes {
		add(nil, p.texts()...)
	}
	return all
}

// texts returns the texts of a paragraph: its own, then those of its list.
func (p *Paragraph) texts() []Text { return withItems([]Text{p.Text}, p.Items) }

func withItems(all []Text, items []*Item) []Text {
	for _, i := range items {
		all = withItems(append(all, i.Text), i.Items)
	}
	return all
}

func (p *Provision) texts() []Text {
	var all []Text
	for _, body := range p.Body {
		all = append(all, body.texts()...)
	}
	return all
}

// Words returns all the words of a paragraph, its list included.
func (p *Paragraph) Words() string { return words(p.texts()) }

// Words returns all the words of a provision.
func (p *Provision) Words() string { return strings.TrimSpace(words(p.texts())) }

func words(texts []Text) string {
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = t.Plain
	}
	return strings.Join(all, " ")
}

// Symbol returns the document symbol in the front matter, "" if none.
func (d *Document) Symbol() string {
	for _, p := range d.Front {
		if s := symbols().FindString(p.Text.Plain); s != "" {
			return s
		}
	}
	return ""
}
