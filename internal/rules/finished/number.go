package finished

import (
	"fmt"

	"rapporteur/internal/rules"
)

func numberGap() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "number-gap", Former: []string{"text-number-gap"}, Severity: rules.Error,
		Summary: "No number is missing",
		Why:     "references to later numbers lead to the wrong place in other languages, and readers miss a text",
		Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "renumber from here, or restore the missing text",
	}, func(p *rules.Pass, _ *rules.Language) {
		for _, s := range allSeries(p.Finished) {
			gaps(p, s)
		}
	})
}

func gaps(p *rules.Pass, s series) {
	there := make(map[int]bool)
	for _, x := range s.all {
		there[x.n] = true
	}
	highest := 0
	for _, x := range s.all {
		if from, to := missing(there, highest+1, x.n); from <= to {
			p.Report(x.at, "%s is where %s should be: %s missing", s.number(x.n), s.number(from), isOrAre(from, to))
		}
		highest = max(highest, x.n)
	}
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
	return rules.OfFinished(rules.Rule{
		ID: "number-order", Former: []string{"text-number-order"}, Severity: rules.Error,
		Summary: "Numbers are in ascending order",
		Why:     "readers who look for the number do not find it",
		Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "move it to its place, or renumber",
	}, func(p *rules.Pass, _ *rules.Language) {
		for _, s := range allSeries(p.Finished) {
			seen, highest := make(map[int]bool), 0
			for _, x := range s.all {
				if x.n < highest && !seen[x.n] {
					p.Report(x.at, "%s comes after %d", s.number(x.n), highest)
				}
				seen[x.n], highest = true, max(highest, x.n)
			}
		}
	})
}

func numberRepeat() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "number-repeat", Former: []string{"text-number-repeat"}, Severity: rules.Error,
		Summary: "No number is used twice",
		Why:     "a reference to it is ambiguous",
		Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "renumber from here",
	}, func(p *rules.Pass, _ *rules.Language) {
		for _, s := range allSeries(p.Finished) {
			rules.Repeats(s.all, func(x numbered) int { return x.n }, func(first, x numbered) {
				p.Report(x.at, "%s occurs twice", s.number(x.n)).Relate(first.at, "the first")
			})
		}
	})
}
