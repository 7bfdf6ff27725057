package finished

import (
	"fmt"
	"maps"
	"slices"

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
		there, highest := make(map[int]bool), s.before
		for _, x := range s.all {
			there[x.Number] = true
		}
		for _, x := range s.all {
			if x.Bis > 0 {
				continue
			}
			if from, to := missing(there, highest+1, x.Number); from <= to {
				p.Report(x.At, "%s is where %s %d should be: %s missing", s.number(x), s.what, from, isOrAre(from, to))
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
		seen, highest, last := make(map[int]bool), 0, report.Count{}
		for _, x := range s.all {
			n := report.Count{N: x.Number, Bis: x.Bis}
			switch {
			case x.Bis == 0 && x.Number < highest && !seen[x.Number]:
				p.Report(x.At, "%s comes after %d", s.number(x), highest)
			case x.Bis > 0 && last != n && last != (report.Count{N: x.Number, Bis: x.Bis - 1}):
				p.Report(x.At, "%s comes after %s", s.number(x), last)
			}
			if last = n; x.Bis == 0 {
				seen[x.Number], highest = true, max(highest, x.Number)
			}
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
		count := func(x published.Label) report.Count { return report.Count{N: x.Number, Bis: x.Bis} }
		rules.Repeats(s.all, count, func(first, x published.Label) {
			p.Report(x.At, "%s occurs twice", s.number(x)).Relate(first.At, "the first")
		})
		if !s.again.At.IsZero() {
			p.Report(s.all[0].At, "the letters of the list begin again").Relate(s.again.At, "the first").
				Hint = "go on with the next letter, or number the second list as a paragraph of its own"
		}
	})
}

// series are things that are numbered together.
type series struct {
	what   string // for findings
	all    []published.Label
	before int             // the number before the first: not 0 in an excerpt
	again  published.Label // the first of the list before it in the same paragraph, with the same labels
}

// allSeries returns everything in the document that is numbered from 1.
func allSeries(d *published.Document) []series {
	c := &counter{Document: d, paragraphs: make(map[int]*series), recommendations: series{what: "recommendation"}, decisions: series{what: "draft decision"}, resolutions: series{what: "draft resolution"}}
	c.blocks(d.Blocks, false)
	all := []series{c.recommendations, c.decisions, c.resolutions}
	for _, unit := range slices.Sorted(maps.Keys(c.paragraphs)) {
		all = append(all, *c.paragraphs[unit])
	}
	return append(all, c.others...)
}

type counter struct {
	*published.Document
	paragraphs                              map[int]*series // by the unit
	recommendations, decisions, resolutions series          // those that were adopted go on from other documents
	others                                  []series        // sections and lists
}

func (s *series) add(l published.Label) {
	if l.Number > 0 {
		s.all = append(s.all, l)
	}
}

// largestLoss is the greatest number that, at the start of a text with a title, shows
// that paragraphs before it are missing; where a greater one is, the text is an excerpt.
const largestLoss = 3

// begin adds the first of a series: a text without its beginning is an excerpt, and so is a
// section without several of its first sections, which are nested.
func (c *counter) begin(s *series, l published.Label, whole, nested bool) {
	if len(s.all) == 0 && l.Number > 1 && l.Bis == 0 {
		cut := !whole && (len(c.Front) == 0 || l.Number > largestLoss)
		if cut || c.Omits(l.Unit) || nested && l.Number >= largestLoss {
			s.before = l.Number - 1
		}
	}
	s.add(l)
}

// blocks adds what blocks hold; whole says that they are in a section, or after one, that
// is the first of its kind.
func (c *counter) blocks(blocks []report.Block, whole bool) {
	sections, first := make(map[[2]int]*series), whole
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Section:
			label := c.Label(b)
			if !b.Annex {
				kind := [2]int{label.Unit, b.Level}
				if sections[kind] == nil {
					sections[kind] = &series{what: "section"}
				}
				c.begin(sections[kind], label, whole, b.Level > 1)
			}
			first = first || b.Annex || label.Number == 1
			c.blocks(b.Blocks, first)
		case *report.Paragraph:
			c.paragraph(b, first)
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
	for _, kind := range slices.SortedFunc(maps.Keys(sections), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }) {
		c.others = append(c.others, *sections[kind])
	}
}

func (c *counter) paragraph(p *report.Paragraph, whole bool) {
	if label := c.Label(p); label.Number > 0 {
		if c.paragraphs[label.Unit] == nil {
			c.paragraphs[label.Unit] = &series{what: "paragraph"}
		}
		c.begin(c.paragraphs[label.Unit], label, whole, false)
	}
	c.items(p.Items)
}

// items adds the lists of a paragraph. A list of another kind, or one that
// begins again, is another list.
func (c *counter) items(items []*report.Item) {
	list, style := series{what: "sub-paragraph"}, ""
	firsts := make(map[string]published.Label) // of the lists, by style
	for _, i := range items {
		label := c.Label(i)
		if label.Style != style || label.Number == 1 && len(list.all) > 1 {
			c.others = append(c.others, list)
			list, style = series{what: "sub-paragraph"}, label.Style
			if label.Number == 1 && style != published.Decimal {
				list.again = firsts[style]
				firsts[style] = label
			}
		}
		list.add(label)
		c.items(i.Items)
	}
	c.others = append(c.others, list)
}

func (s series) number(x published.Label) string {
	return fmt.Sprintf("%s %s", s.what, report.Count{N: x.Number, Bis: x.Bis})
}
