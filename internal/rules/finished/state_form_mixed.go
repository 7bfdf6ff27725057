package finished

import (
	"cmp"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// stateFormMixed: a report calls a State by one of its names.
func stateFormMixed() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "state-form-mixed", Former: []string{"text-name-forms"}, Severity: rules.Warning,
		Summary: "A report calls a State by its long name or by its short one, not by both",
		Why:     "a reader wonders whether the difference means something",
		Source:  "United Nations Editorial Manual, country names, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "choose one of the two for the whole report",
	}, func(p *rules.Pass, l *rules.Language) {
		eachState(p, l, func(uses []use) {
			longs, shorts := with(uses, reading.Long), with(uses, reading.Short)
			if len(longs) > 0 && len(shorts) > 0 {
				twoForms(p, longs, shorts)
			}
		})
	})
}

// twoForms reports the rarer of two names; of two as frequent, the later.
func twoForms(p *rules.Pass, a, b []use) {
	if cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(b[0].at().Start, a[0].at().Start)) > 0 {
		a, b = b, a
	}
	f := p.Report(a[0].at(), "%q (%s) is also called %q (%s)", a[0].text(), rules.Times(len(a)), b[0].text(), rules.Times(len(b)))
	for _, other := range b {
		rules.Relate(f, other.at(), "%s", other.text())
	}
}
