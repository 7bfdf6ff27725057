package data

import (
	"fmt"

	"rapporteur/internal/resolve"
)

// collector sorts the blocks of an edition into the lists of the format.
type collector struct {
	root    *root
	section string // key of the heading above
}

func newReport(e *resolve.Edition) *root {
	c := &collector{root: &root{
		Version:  Version,
		Language: e.Language.Tag,
		Document: document{
			Symbol:       e.Masthead.Symbol,
			Distribution: e.Masthead.Facts.Distribution,
			Date:         e.Masthead.Facts.Date,
			Original:     e.Masthead.Facts.Original,
			Title:        e.Title.Plain(),
		},
		Outline:         outline(e.Outline),
		Paragraphs:      []paragraph{},
		Recommendations: []paragraph{},
		Provisions:      []provision{},
		Unnumbered:      []paragraph{},
		Tables:          []table{},
		Figures:         []figure{},
	}}
	for _, block := range e.Blocks {
		c.block(block)
	}
	c.root.Notes = notes(e)
	return c.root
}

func outline(headings []*resolve.Heading) []section {
	sections := make([]section, 0, len(headings))
	for _, h := range headings {
		sections = append(sections, section{Key: h.Key, Level: h.Level, Label: h.Label, Title: h.Title.Plain()})
	}
	return sections
}

func (c *collector) block(block resolve.Block) {
	switch b := block.(type) {
	case *resolve.Heading:
		c.section = b.Key
	case *resolve.Paragraph:
		c.paragraph(b)
	case *resolve.Provision:
		c.provision(b)
	case *resolve.Table:
		c.table(b, "")
	case *resolve.Figure:
		c.figure(b, "")
	default:
		panic(fmt.Sprintf("rapporteur: internal error: no JSON for a block of type %T", block))
	}
}

func (c *collector) paragraph(from *resolve.Paragraph) {
	refs, notes := cited(texts(from)...)
	p := paragraph{
		Key: from.Key, Number: from.Number, Label: from.Label, Section: from.Section,
		Text: from.Text.Plain(), Items: items(from.Items), Refs: refs, Notes: notes,
	}
	if from.Number == "" {
		c.root.Unnumbered = append(c.root.Unnumbered, p)
	} else {
		c.root.Paragraphs = append(c.root.Paragraphs, p)
	}
}

// provision writes the first paragraph of a provision as its text, and the
// others as its continuation.
func (c *collector) provision(from *resolve.Provision) {
	p := paragraph{Key: from.Key, Number: from.Number, Label: from.Label, Section: from.Section, Items: []item{}}
	var own []resolve.Block
	first := true
	for _, block := range from.Blocks {
		switch b := block.(type) {
		case *resolve.Table:
			c.table(b, from.Key)
		case *resolve.Figure:
			c.figure(b, from.Key)
		case *resolve.Paragraph:
			own = append(own, b)
			next := continuation{Key: b.Key, Text: b.Text.Plain(), Items: items(b.Items)}
			if first {
				p.Text, p.Items, first = next.Text, next.Items, false
			} else {
				p.Continued = append(p.Continued, next)
			}
		default:
			panic(fmt.Sprintf("rapporteur: internal error: a block of type %T in a provision", block))
		}
	}
	p.Refs, p.Notes = cited(texts(own...)...)
	if from.Series == "recommendation" {
		c.root.Recommendations = append(c.root.Recommendations, p)
	} else {
		c.root.Provisions = append(c.root.Provisions, provision{Series: from.Series, paragraph: p})
	}
}

func (c *collector) table(from *resolve.Table, provision string) {
	refs, notes := cited(texts(from)...)
	t := table{
		Key: from.Key, Section: c.section, Provision: provision, Label: from.Label, Caption: from.Caption.Plain(),
		Header: plain(from.Header), Rows: [][]string{}, Refs: refs, Notes: notes,
	}
	for _, row := range from.Rows {
		t.Rows = append(t.Rows, plain(row))
	}
	c.root.Tables = append(c.root.Tables, t)
}

func (c *collector) figure(from *resolve.Figure, provision string) {
	refs, notes := cited(from.Caption)
	c.root.Figures = append(c.root.Figures, figure{
		Key: from.Key, Section: c.section, Provision: provision, Image: from.Image.Name, Alt: from.Image.Alt,
		Label: from.Label, Caption: from.Caption.Plain(), Refs: refs, Notes: notes,
	})
}

func items(from []*resolve.Item) []item {
	to := make([]item, 0, len(from))
	for _, i := range from {
		to = append(to, item{Key: i.Key, Label: i.Label, Text: i.Text.Plain(), Items: items(i.Items)})
	}
	return to
}

func plain(texts []resolve.Text) []string {
	cells := make([]string, 0, len(texts))
	for _, t := range texts {
		cells = append(cells, t.Plain())
	}
	return cells
}
