package editorial

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func stateForm() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "state-form", Former: []string{"text-name-unofficial"}, Severity: rules.Warning,
		Summary: "States are called by their official names",
		Why:     "the names of States are fixed by the States themselves; a former or a colloquial name offends",
		Source:  "UNTERM, https://unterm.un.org/",
		Hint:    "write the official name, or silence the rule if a quotation has the other",
	}, (*rules.Pass).All, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		for _, n := range text.Names {
			if n.Manner != reading.Alias || !reading.IsState(n.Entity) || l.Words.IsWithin(text, n) {
				continue
			}
			official, err := l.Locale.Name(n.Code, "text")
			if place := text.Place(n.From, n.To); err == nil && p.Wrote(place) {
				p.Report(place, "%q is not the official name, which is %q", text.NameAt(n), official)
			}
		}
	})
}
