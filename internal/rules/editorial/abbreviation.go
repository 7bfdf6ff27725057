package editorial

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// abbreviationUnknown: readers are told what an abbreviation means.
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
		first := make(map[string]source.Span)
		for _, a := range p.Reading(l).Abbreviations {
			if !a.Introduced {
				continue
			}
			if earlier, ok := first[a.Text]; !ok {
				first[a.Text] = a.Place
			} else if p.Wrote(a.Place) {
				rules.Relate(p.Report(a.Place, "%q has already been introduced", a.Text), earlier, "here")
			}
		}
	})
}
