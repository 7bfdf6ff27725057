package finished

import (
	"fmt"

	"rapporteur/internal/published"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
)

// numberRule returns a rule about everything in a document that is numbered
// from 1.
func numberRule(r rules.Rule, look func(*rules.Pass, series)) rules.Check {
	r.Severity = rules.Error
	r.Source = "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual"
	return rules.OfFinished(r, func(p *rules.Pass, _ *rules.Language) {
		for _, s := range allSeries(p.Finished) {
			look(p, s)
		}
	})
}

func numberGap() rules.Check {
	return numberRule(rules.Rule{
		ID: "number-gap", Former: []string{"text-number-gap"},
		Summary: "No number is missing",
		Why:     "references to later numbers lead to the wrong place in other languages, and readers miss a text",
		Hint:    "renumber from here, or restore the missing text",
	}, func(p *rules.Pass, s series) {
		there, highest := make(map[int]bool), 0
		for _, x := range s.all {
			there[x.Number] = true
		}
		for _, x := range s.all {
			if from, to := missing(there, highest+1, x.Number); from <= to {
				p.Report(x.At, "%s is where %s should be: %s missing", s.number(x.Number), s.number(from), isOrAre(from, to))
			}
			highest = max(highest, x.Number)
		}
	})
}

func isOrAre(from, to int) string {
	if from == to {
		return fmt.Sprintf("%d is", from)
	}
	return fmt.Sprintf("%d to %d are", from, to)
}

// missing returns the first run of numbers from one up to, but not including,
// another that the series lacks; if there is none, last is less than first.
func missing(there map[int]bool, from, before int) (first, last int) {
	for from < before && there[from] {
		from++
	}
	last = from - 1
	for last+1 < before && !there[last+1] {
		last++
	}
	return from, last
}

func numberOrder() rules.Check {
	return numberRule(rules.Rule{
		ID: "number-order", Former: []string{"text-number-order"},
		Summary: "Numbers are in ascending order",
		Why:     "readers who look for the number do not find it",
		Hint:    "move it to its place, or renumber",
	}, func(p *rules.Pass, s series) {
		seen, highest := make(map[int]bool), 0
		for _, x := range s.all {
			if x.Number < highest && !seen[x.Number] {
				p.Report(x.At, "%s comes after %d", s.number(x.Number), highest)
			}
			seen[x.Number], highest = true, max(highest, x.Number)
		}
	})
}

func numberRepeat() rules.Check {
	return numberRule(rules.Rule{
		ID: "number-repeat", Former: []string{"text-number-repeat"},
		Summary: "No number is used twice",
		Why:     "a reference to it is ambiguous",
		Hint:    "renumber from here",
	}, func(p *rules.Pass, s series) {
		rules.Repeats(s.all, func(x published.Label) int { return x.Number }, func(first, x published.Label) {
			p.Report(x.At, "%s occurs twice", s.number(x.Number)).Relate(first.At, "the first")
		})
	})
}

// series are things that are numbered together.
type series struct {
	what string // for findings
	all  []published.Label
}

// allSeries returns everything in the document that is numbered from 1.
func allSeries(d *published.Document) []series {
	c := &counter{d, []series{{what: "paragraph"}}, series{what: "recommendation"}, series{what: "draft decision"}, series{what: "draft resolution"}, nil}
	c.blocks(d.Blocks)
	all := append(c.paragraphs, c.recommendations, c.decisions, c.resolutions)
	return append(all, c.others...)
}

type counter struct {
	*published.Document
	paragraphs                              []series // a new one for each annex
	recommendations, decisions, resolutions series   // those that were adopted go on from other documents
	others                                  []series // sections and lists
}

func (s *series) add(l published.Label) {
	if l.Number > 0 {
		s.all = append(s.all, l)
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
			switch b.Series {
			case "recommendation":
				c.recommendations.add(c.Label(b))
			case "decision":
				c.decisions.add(c.Label(b))
			case "resolution":
				c.resolutions.add(c.Label(b))
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
