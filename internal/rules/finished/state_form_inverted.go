package finished

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// stateFormInverted: the inverted form is for lists.
func stateFormInverted() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "state-form-inverted", Former: []string{"text-name-list-form"}, Severity: rules.Warning,
		Summary: "A sentence does not use the inverted form of a State's name",
		Why:     "the inverted form with brackets is for sorting lists; a sentence has the natural order",
		Source:  "UNTERM, https://unterm.un.org",
		Hint:    "write the name in its natural order",
	}, func(p *rules.Pass, l *rules.Language) {
		eachState(p, l, func(uses []use) {
			natural := first(with(uses, reading.Long))
			for _, u := range with(uses, reading.Inverted) {
				if !l.Words.HasArticle(u.in.Plain, u.From) {
					continue
				}
				f := p.Report(u.at(), "%q is the inverted form, used in a sentence", u.text())
				for _, other := range natural {
					rules.Relate(f, other.at(), "the natural order")
				}
			}
		})
	})
}
