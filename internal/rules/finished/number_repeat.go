package finished

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func numberRepeat() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "number-repeat", Former: []string{"text-number-repeat"}, Severity: rules.Error,
		Summary: "No number is used twice",
		Why:     "a reference to it is ambiguous",
		Source:  "United Nations Editorial Manual, paragraphs and subparagraphs, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "renumber from here",
	}, func(p *rules.Pass, _ *rules.Language) {
		for _, s := range allSeries(p.Finished) {
			first := make(map[int]source.Span)
			for _, x := range s.all {
				if at, ok := first[x.n]; ok {
					rules.Relate(p.Report(x.at, "%s occurs twice", s.number(x.n)), at, "the first")
					continue
				}
				first[x.n] = x.at
			}
		}
	})
}
