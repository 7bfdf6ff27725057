package published

import (
	"fmt"
	"strings"
)

// dumped is how many bytes of a text Dump prints from its start.
const dumped = 60

// Dump returns the structure of the document as an indented outline, for
// tests and for people who wonder how their text was understood.
func (d *Document) Dump() string {
	var w dumper
	for _, p := range d.Front {
		w.paragraph("front", p)
	}
	w.blocks(d.Blocks)
	for _, p := range d.Notes {
		w.paragraph("note", p)
	}
	return w.String()
}

type dumper struct {
	strings.Builder
	depth int
}

func (w *dumper) line(label string, t Text) {
	text := t.Plain
	if len(text) > dumped {
		text = strings.ToValidUTF8(text[:dumped/2], "") + " … " + strings.ToValidUTF8(text[len(text)-dumped/2:], "")
	}
	fmt.Fprintf(w, "%s%s: %s\n", strings.Repeat("  ", w.depth), label, text)
}

func (w *dumper) inside(dump func()) {
	w.depth++
	dump()
	w.depth--
}

func (w *dumper) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			w.line(fmt.Sprintf("section %d %d [%s]", b.Level, b.Number, b.Label.Text()), b.Title)
			w.inside(func() { w.blocks(b.Blocks) })
		case *Provision:
			w.line(fmt.Sprintf("%s %d", b.Series, b.Number), Text{})
			w.inside(func() {
				for _, p := range b.Body {
					w.paragraph("text", p)
				}
			})
		case *Paragraph:
			w.paragraph("paragraph", b)
		}
	}
}

func (w *dumper) paragraph(kind string, p *Paragraph) {
	if p.Number > 0 {
		kind = fmt.Sprintf("%s %d", kind, p.Number)
	}
	w.line(kind, p.Text)
	w.inside(func() { w.items(p.Items) })
}

func (w *dumper) items(items []*Item) {
	for _, i := range items {
		w.line(fmt.Sprintf("item %s %d", i.Style, i.Number), i.Text)
		w.inside(func() { w.items(i.Items) })
	}
}
