package editorial

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// stateForm: States are called by their official names.
func stateForm() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "state-form", Former: []string{"text-name-unofficial"}, Severity: rules.Warning,
		Summary: "States are called by their official names",
		Why:     "the names of States are fixed by the States themselves; a former or a colloquial name offends",
		Source:  "UNTERM, https://unterm.un.org/",
		Hint:    "write the official name, or silence the rule if a quotation has the other",
	}, func(p *rules.Pass, l *rules.Language) {
		for _, text := range p.All(l) {
			for _, n := range text.Names {
				if n.Manner == reading.Alias && reading.IsState(n.Entity) {
					unofficial(p, l, text, n)
				}
			}
		}
	})
}

func unofficial(p *rules.Pass, l *rules.Language, text *reading.Text, n reading.Name) {
	place := text.Place(n.From, n.To)
	if !p.Wrote(place) {
		return
	}
	if official, err := l.Locale.Name(n.Code, "text"); err == nil {
		p.Report(place, "%q is not the official name, which is %q", text.NameAt(n), official)
	}
}
