package finished

import (
	"fmt"

	"rapporteur/internal/published"
	"rapporteur/internal/report"
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
	c := &counter{Document: d}
	c.paragraphs = []series{{what: "paragraph"}}
	c.recommendations, c.decisions = series{what: "recommendation"}, series{what: "draft decision"}
	c.blocks(d.Blocks)
	all := append(c.paragraphs, c.recommendations, c.decisions)
	return append(all, c.others...)
}

type counter struct {
	*published.Document
	paragraphs                 []series // a new one for each annex
	recommendations, decisions series
	others                     []series // sections and lists
}

func (s *series) add(l published.Label) {
	if l.Number > 0 {
		s.all = append(s.all, numbered{l.Number, l.At})
	}
}

func (c *counter) blocks(blocks []report.Block) {
	sections := series{what: "section"}
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Section:
			if b.Annex {
				c.paragraphs = append(c.paragraphs, series{what: "paragraph"})
			} else {
				sections.add(c.Label(b))
			}
			c.blocks(b.Blocks)
		case *report.Paragraph:
			c.paragraphs[len(c.paragraphs)-1].add(c.Label(b))
			c.items(b.Items)
		case *report.Provision:
			if b.Series == "decision" {
				c.decisions.add(c.Label(b))
			} else {
				c.recommendations.add(c.Label(b))
			}
			for _, p := range b.Blocks {
				c.items(p.(*report.Paragraph).Items)
			}
		}
	}
	c.others = append(c.others, sections)
}

// items adds the lists of a paragraph. A list of another kind, or one that
// begins again, is another list.
func (c *counter) items(items []*report.Item) {
	list, style := series{what: "sub-paragraph"}, ""
	for _, i := range items {
		label := c.Label(i)
		if label.Style != style || label.Number == 1 && len(list.all) > 1 {
			c.others = append(c.others, list)
			list, style = series{what: "sub-paragraph"}, label.Style
		}
		list.add(label)
		c.items(i.Items)
	}
	c.others = append(c.others, list)
}

func (s series) number(n int) string { return fmt.Sprintf("%s %d", s.what, n) }
