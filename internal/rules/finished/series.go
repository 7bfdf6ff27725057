package finished

import (
	"fmt"

	"rapporteur/internal/published"
	"rapporteur/internal/source"
)

// numbered is something that has a number, as the document prints it.
type numbered struct {
	n  int
	at source.Span
}

// series are things that are numbered together.
type series struct {
	what string // for findings
	all  []numbered
}

// allSeries returns everything in the document that is numbered from 1.
func allSeries(d *published.Document) []series {
	c := &counter{}
	c.paragraphs = []series{{what: "paragraph"}}
	c.recommendations, c.decisions = series{what: "recommendation"}, series{what: "draft decision"}
	c.blocks(d.Blocks)
	all := append(c.paragraphs, c.recommendations, c.decisions)
	return append(all, c.others...)
}

type counter struct {
	paragraphs                 []series // a new one for each annex
	recommendations, decisions series
	others                     []series // sections and lists
}

func (s *series) add(n int, at source.Span) {
	if n > 0 {
		s.all = append(s.all, numbered{n, at})
	}
}

func (c *counter) blocks(blocks []published.Block) {
	sections := series{what: "section"}
	for _, b := range blocks {
		switch b := b.(type) {
		case *published.Section:
			if b.Annex {
				c.paragraphs = append(c.paragraphs, series{what: "paragraph"})
			} else {
				sections.add(b.Number, b.Label)
			}
			c.blocks(b.Blocks)
		case *published.Paragraph:
			c.paragraphs[len(c.paragraphs)-1].add(b.Number, b.Label)
			c.items(b.Items)
		case *published.Provision:
			if b.Series == "decision" {
				c.decisions.add(b.Number, b.Label)
			} else {
				c.recommendations.add(b.Number, b.Label)
			}
			for _, p := range b.Body {
				c.items(p.Items)
			}
		}
	}
	c.others = append(c.others, sections)
}

// items adds the lists of a paragraph. A list of another kind, or one that
// begins again, is another list.
func (c *counter) items(items []*published.Item) {
	list, style := series{what: "sub-paragraph"}, ""
	for _, i := range items {
		if i.Style != style || i.Number == 1 && len(list.all) > 1 {
			c.others = append(c.others, list)
			list, style = series{what: "sub-paragraph"}, i.Style
		}
		list.add(i.Number, i.Label)
		c.items(i.Items)
	}
	c.others = append(c.others, list)
}

func (s series) number(n int) string { return fmt.Sprintf("%s %d", s.what, n) }
