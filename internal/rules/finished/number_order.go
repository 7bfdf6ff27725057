package finished

import "rapporteur/internal/rules"

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
