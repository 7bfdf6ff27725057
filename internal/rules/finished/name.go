package finished

import (
	"cmp"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

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
					f.Relate(other.at(), "the natural order")
				}
			}
		})
	})
}

func stateFormMixed() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "state-form-mixed", Former: []string{"text-name-forms"}, Severity: rules.Warning,
		Summary: "A report uses the long or the short name of a State, not both",
		Why:     "readers wonder whether the difference is meant",
		Source:  "United Nations Editorial Manual, country names, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "use one of the two throughout the report",
	}, func(p *rules.Pass, l *rules.Language) {
		eachState(p, l, func(uses []use) {
			longs, shorts := with(uses, reading.Long), with(uses, reading.Short)
			if len(longs) > 0 && len(shorts) > 0 {
				twoForms(p, longs, shorts)
			}
		})
	})
}

// twoForms reports the less frequent of two names or, if they are equally
// frequent, the later one.
func twoForms(p *rules.Pass, a, b []use) {
	if cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(b[0].at().Start, a[0].at().Start)) > 0 {
		a, b = b, a
	}
	f := p.Report(a[0].at(), "%q (%s) is also called %q (%s)", a[0].text(), rules.Times(len(a)), b[0].text(), rules.Times(len(b)))
	for _, other := range first(b) {
		f.Relate(other.at(), "%s", other.text())
	}
}
