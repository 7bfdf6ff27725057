package data

import (
	"fmt"

	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
)

// collector sorts the blocks of an edition into the lists of the format.
type collector struct {
	from    Source
	edition *Edition
	section string // key of the heading above
}

// New returns the JSON edition and the facts of from.
func New(e *resolve.Edition, from Source) *Edition {
	c := &collector{from: from, edition: &Edition{
		Version:  Version,
		Language: e.Language.Tag,
		Document: Particulars{
			Symbol:       e.Masthead.Symbol,
			Distribution: e.Masthead.Facts.Distribution,
			Date:         e.Masthead.Facts.Date,
			Original:     e.Masthead.Facts.Original,
			Title:        e.Title.Plain(),
		},
		Outline:         outline(e.Outline),
		Paragraphs:      []Paragraph{},
		Recommendations: []Paragraph{},
		Provisions:      []Provision{},
		Unnumbered:      []Paragraph{},
		Tables:          []Table{},
		Figures:         []Figure{},
	}}
	for _, line := range e.Lines {
		c.edition.Document.Masthead = append(c.edition.Document.Masthead, line.Plain())
	}
	for _, block := range e.Blocks {
		c.block(block)
	}
	c.edition.Notes = notes(e)
	from.particulars(&c.edition.Document, e.Language.Tag)
	if c.edition.Facts = from.facts(e.Language.Tag, e.Organ.Plain()); c.edition.Facts != nil {
		c.edition.Facts.print(c.edition.Paragraphs)
	}
	return c.edition
}

func outline(headings []*resolve.Heading) []Section {
	sections := make([]Section, 0, len(headings))
	for _, h := range headings {
		sections = append(sections, Section{Key: h.Key, Level: h.Level, Label: plain.Text(h.Label), Title: h.Title.Plain(), Marks: marks(h.Title)})
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
	p := Paragraph{
		Key: from.Key, Number: from.Number, Label: plain.Text(from.Label), Section: from.Section,
		Text: from.Text.Plain(), Marks: marks(from.Text), Items: items(from.Items), Citations: cited(texts(from)...),
	}
	if from.Number == "" {
		c.edition.Unnumbered = append(c.edition.Unnumbered, p)
	} else {
		c.edition.Paragraphs = append(c.edition.Paragraphs, p)
	}
}

// provision writes the first paragraph of a provision as its text, and the
// others as its continuation.
func (c *collector) provision(from *resolve.Provision) {
	p := Paragraph{Key: from.Key, Number: from.Number, Label: plain.Text(from.Label), Section: from.Section, Items: []Item{}}
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
			next := Continuation{Key: b.Key, Text: b.Text.Plain(), Marks: marks(b.Text), Items: items(b.Items)}
			if first {
				p.Text, p.Marks, p.Items, first = next.Text, next.Marks, next.Items, false
			} else {
				p.Continued = append(p.Continued, next)
			}
		default:
			panic(fmt.Sprintf("rapporteur: internal error: a block of type %T in a provision", block))
		}
	}
	p.Citations = cited(texts(own...)...)
	c.from.outcome(&p, c.edition.Language, from.Origin)
	if from.Series == "recommendation" {
		c.edition.Recommendations = append(c.edition.Recommendations, p)
	} else {
		c.edition.Provisions = append(c.edition.Provisions, Provision{Series: from.Series, Paragraph: p})
	}
}

func (c *collector) table(from *resolve.Table, provision string) {
	t := Table{
		Key: from.Key, Section: c.section, Provision: provision, Label: plain.Text(from.Label), Caption: from.Caption.Plain(), Marks: marks(from.Caption),
		Header: plainTexts(from.Header), Rows: [][]string{}, Cells: cells(0, from.Header), Citations: cited(texts(from)...),
	}
	for i, row := range from.Rows {
		t.Rows, t.Cells = append(t.Rows, plainTexts(row)), append(t.Cells, cells(i+1, row)...)
	}
	c.edition.Tables = append(c.edition.Tables, t)
}

func (c *collector) figure(from *resolve.Figure, provision string) {
	c.edition.Figures = append(c.edition.Figures, Figure{
		Key: from.Key, Section: c.section, Provision: provision, Image: from.Image.Name, Alt: plain.Text(from.Image.Alt),
		Label: plain.Text(from.Label), Caption: from.Caption.Plain(), Marks: marks(from.Caption), Citations: cited(from.Caption),
	})
}

func items(from []*resolve.ListItem) []Item {
	to := make([]Item, 0, len(from))
	for _, i := range from {
		to = append(to, Item{
			Key: i.Key, List: string(i.List), Label: plain.Text(i.Label), Text: i.Text.Plain(), Marks: marks(i.Text), Items: items(i.Items),
		})
	}
	return to
}

func plainTexts(texts []resolve.Text) []string {
	cells := make([]string, 0, len(texts))
	for _, t := range texts {
		cells = append(cells, t.Plain())
	}
	return cells
}
