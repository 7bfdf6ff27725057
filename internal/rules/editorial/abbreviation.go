package editorial

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func abbreviationUnknown() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "abbreviation-unknown", Severity: rules.Warning,
		Summary: "An abbreviation is introduced before it is used",
		Why:     "readers who do not know it cannot look it up; recommendations are often read before the deliberations",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "write the full name here, followed by the abbreviation in parentheses; list abbreviations that everybody knows in the language's reading.toml",
	}, func(p *rules.Pass, l *rules.Language) {
		introduced, reported := make(map[string]bool), make(map[string]bool)
		for _, a := range p.Reading(l).Abbreviations {
			switch {
			case a.Introduced:
				introduced[a.Text] = true
			case !introduced[a.Text] && !reported[a.Text] && p.Wrote(a.Place):
				reported[a.Text] = true
				p.Report(a.Place, "%q has not been introduced before", a.Text)
			}
		}
	})
}

func abbreviationTwice() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "abbreviation-twice", Severity: rules.Warning,
		Summary: "An abbreviation is introduced once",
		Why:     "once it has been introduced, it is used instead of the full name",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "use the abbreviation alone, or the full name alone",
	}, func(p *rules.Pass, l *rules.Language) {
		introduced := slices.DeleteFunc(slices.Clone(p.Reading(l).Abbreviations), func(a reading.Abbreviation) bool { return !a.Introduced })
		rules.Repeats(introduced, func(a reading.Abbreviation) string { return a.Text }, func(first, a reading.Abbreviation) {
			if p.Wrote(a.Place) {
				p.Report(a.Place, "%q has already been introduced", a.Text).Relate(first.Place, "here")
			}
		})
	})
}
