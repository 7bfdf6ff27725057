package finished

import (
	"fmt"

	"rapporteur/internal/rules"
)

// numberGap: numbers are consecutive.
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
