package published

import (
	"cmp"
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// finish adds what is known only when the whole document has been read: the
// characters and the places of its texts.
func (b *builder) finish() {
	for _, t := range b.doc.Front {
		b.doc.Title = t
		characters(t)
	}
	b.blocks(b.doc.Blocks)
	for _, n := range b.doc.Notes {
		n.Origin = characters(n.Text)
	}
	b.doc.Links = append(b.doc.Links, b.links...)
}

func (b *builder) blocks(blocks []report.Block) {
	for _, x := range blocks {
		switch x := x.(type) {
		case *report.Section:
			x.Origin = cmp.Or(x.Origin, characters(x.Title))
			b.blocks(x.Blocks)
		case *report.Provision:
			b.blocks(x.Blocks)
		case *report.Paragraph:
			x.Origin = cmp.Or(characters(x.Text), x.Origin) // its list may begin at once
			x.Agenda = len(x.Items) > 0 && b.doc.labels[x.Items[0]].Style == Decimal
			finishItems(x.Items)
		}
	}
}

func finishItems(items []*report.Item) {
	for _, i := range items {
		i.Origin = characters(i.Text)
		finishItems(i.Items)
	}
}

// lineEnds replaces line ends with as many spaces.
var lineEnds = strings.NewReplacer("\r\n", "  ", "\n", " ")

// characters fills in the characters of a text and returns its place.
func characters(t report.Text) source.Span {
	for i := range t {
		if t[i].Text == "" {
			t[i].Text = lineEnds.Replace(t[i].Origin.Text())
		}
	}
	if len(t) == 0 {
		return source.Span{}
	}
	return t[0].Origin.Through(t[len(t)-1].Origin)
}
