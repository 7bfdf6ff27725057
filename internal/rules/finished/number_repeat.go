package finished

import "rapporteur/internal/rules"

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
				rules.Relate(p.Report(x.at, "%s occurs twice", s.number(x.n)), first.at, "the first")
			})
		}
	})
}
