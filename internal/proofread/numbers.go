package proofread

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// numbered is something that has a number, as the document prints it.
type numbered struct {
	n  int
	at source.Span
}

// series are things that are counted together.
type series struct {
	what string // for messages
	all  []numbered
}

// allSeries returns everything in the document that is counted from 1.
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

// items adds the lists of a paragraph: a list of another kind behind it, or
// one that begins anew, is another list.
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

// numberGap: numbers follow each other.
func numberGap() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-number-gap", Severity: diag.Error,
			Summary: "No number is left out",
			Why:     "references to what stands behind the gap lead to the wrong place in another language, and a reader misses a text",
			Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "number anew from here, or restore what is missing",
		},
		apply: func(p *pass) {
			for _, s := range allSeries(p.Document) {
				p.gaps(s)
			}
		},
	}
}

func (p *pass) gaps(s series) {
	there := make(map[int]bool)
	for _, x := range s.all {
		there[x.n] = true
	}
	highest := 0
	for _, x := range s.all {
		if from, to := missing(there, highest+1, x.n); from <= to {
			p.report(x.at, "%s stands where %s should: %s missing", s.number(x.n), s.number(from), isOrAre(from, to))
		}
		highest = max(highest, x.n)
	}
}

// number names one of the series: "paragraph 12".
func (s series) number(n int) string { return fmt.Sprintf("%s %d", s.what, n) }

func isOrAre(from, to int) string {
	if from == to {
		return fmt.Sprintf("%d is", from)
	}
	return fmt.Sprintf("%d to %d are", from, to)
}

// missing returns the first run of numbers from the one to before the other
// that nothing in the series has; an empty one ends before it begins.
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

// numberRepeat: a number is used once.
func numberRepeat() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-number-repeat", Severity: diag.Error,
			Summary: "No number is used twice",
			Why:     "a reference to it is ambiguous",
			Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "number anew from here",
		},
		apply: func(p *pass) {
			for _, s := range allSeries(p.Document) {
				first := make(map[int]source.Span)
				for _, x := range s.all {
					if at, ok := first[x.n]; ok {
						relate(p.report(x.at, "there are two of %s", s.number(x.n)), at, "the first")
						continue
					}
					first[x.n] = x.at
				}
			}
		},
	}
}

// numberOrder: numbers rise.
func numberOrder() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-number-order", Severity: diag.Error,
			Summary: "Numbers stand in their order",
			Why:     "a reader who looks for the number does not find it",
			Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "move it to its place, or number anew",
		},
		apply: func(p *pass) {
			for _, s := range allSeries(p.Document) {
				seen, highest := make(map[int]bool), 0
				for _, x := range s.all {
					if x.n < highest && !seen[x.n] {
						p.report(x.at, "%s stands behind %d", s.number(x.n), highest)
					}
					seen[x.n], highest = true, max(highest, x.n)
				}
			}
		},
	}
}

// subheadingAlone: where there is an A, there is a B.
func subheadingAlone() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-subheading-alone", Severity: diag.Warning,
			Summary: "A section has no subsection, or more than one",
			Why:     "\"if there is an 'A' heading there must also be a 'B'\"",
			Source:  "United Nations Editorial Manual, headings, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "delete the subheading, or divide the rest of the section too",
		},
		apply: func(p *pass) {
			p.Document.Walk(func(b published.Block) {
				s, ok := b.(*published.Section)
				if !ok || s.Annex {
					return
				}
				var inner []*published.Section
				for _, b := range s.Blocks {
					if sub, ok := b.(*published.Section); ok && sub.Number > 0 {
						inner = append(inner, sub)
					}
				}
				if len(inner) == 1 {
					p.report(inner[0].Label, "%q is the only subheading of its section", inner[0].Title.Plain)
				}
			})
		},
	}
}

// referenceRange: a reference leads to something.
func referenceRange() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-reference-range", Severity: diag.Error,
			Summary: "A reference to a paragraph or recommendation of the report leads to one that there is",
			Why:     "the reader finds nothing, or something else than was meant",
			Hint:    "correct the number; if another document is meant, name it directly before or behind",
		},
		apply: func(p *pass) {
			paragraphs, recommendations := p.Document.Paragraphs(), p.Document.Provisions("recommendation")
			there, last := make(map[int]bool), 0
			for _, x := range paragraphs {
				there[x.Number], last = true, max(last, x.Number)
			}
			for _, text := range p.passages {
				for _, r := range p.Vocabulary.References(text.Plain) {
					for _, n := range r.Numbers {
						if !there[n] && last > 0 {
							p.report(text.Span(r.From, r.To), "there is no paragraph %d; the last is %d", n, last)
							break
						}
					}
				}
				if len(recommendations) > 0 && !text.Heading {
					p.recommendations(text, len(recommendations))
				}
			}
		},
	}
}

// recommendations reports references to recommendations beyond the last.
func (p *pass) recommendations(text passage, last int) {
	for _, n := range published.Numbers(text.Plain, p.Words.recommendation, p.Locale) {
		if n.Value > last {
			p.report(text.Span(n.From, n.To), "there is no recommendation %d; the last is %d", n.Value, last)
		}
	}
}
