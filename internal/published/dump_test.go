package published

import (
	"fmt"
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// dumped is how many bytes of a text Dump prints from its start.
const dumped = 60

// Dump returns the structure of the document as an indented outline, for
// tests and for people who wonder how their text was understood.
func (d *Document) Dump() string {
	w := dumper{document: d}
	for _, t := range d.Front {
		w.line("front", t)
	}
	w.blocks(d.Blocks)
	for _, n := range d.Notes {
		w.line("note", n.Text)
	}
	return w.String()
}

type dumper struct {
	strings.Builder
	document *Document
	depth    int
}

func (w *dumper) line(label string, t report.Text) {
	text := foldedText(t)
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

func (w *dumper) blocks(blocks []report.Block) {
	for _, b := range blocks {
		label := w.document.Label(b)
		switch b := b.(type) {
		case *report.Section:
			w.line(fmt.Sprintf("section %d %d [%s]", b.Level, label.Number, label.At.Text()), b.Title)
			w.inside(func() { w.blocks(b.Blocks) })
		case *report.Provision:
			w.line(fmt.Sprintf("%s %d", b.Series, label.Number), nil)
			w.inside(func() {
				for _, p := range b.Blocks {
					w.paragraph("text", p.(*report.Paragraph))
				}
			})
		case *report.Paragraph:
			w.paragraph("paragraph", b)
		}
	}
}

func (w *dumper) paragraph(kind string, p *report.Paragraph) {
	if n := w.document.Label(p).Number; n > 0 {
		kind = fmt.Sprintf("%s %d", kind, n)
	}
	w.line(kind, p.Text)
	w.inside(func() { w.items(p.Items) })
}

func (w *dumper) items(items []*report.Item) {
	for _, i := range items {
		label := w.document.Label(i)
		w.line(fmt.Sprintf("item %s %d", label.Style, label.Number), i.Text)
		w.inside(func() { w.items(i.Items) })
	}
}

// foldedText returns a text for comparing: single ordinary spaces, straight
// apostrophes.
func foldedText(t report.Text) string {
	var text strings.Builder
	for _, r := range t.Plain() {
		text.WriteString(search.Fold(r))
	}
	return strings.Join(strings.Fields(text.String()), " ")
}
