package parity

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func parityPerson() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "parity-person", Severity: rules.Warning,
		Summary: "Every language names the same persons in a paragraph",
		Why:     "a text that names another person puts words into somebody's mouth",
		Hint:    "correct the name, or silence the rule and say why the language does without it",
	}, func(p *rules.Pass) {
		people := make(map[*rules.Language][]rules.Person)
		for _, l := range p.Languages {
			people[l] = p.People(l)
		}
		facet{show: personName(p), wanted: once, paired: true, find: func(l *rules.Language, text *reading.Text, found func(mention)) {
			for _, a := range p.Addressed(l, text, people[l]) {
				if len(a.Who) == 1 {
					found(mention{value: a.Who[0].Key.V, place: text.Place(a.Name.From, a.Name.To)})
				}
			}
		}}.compare(p)
	})
}

// personName names a person, by the key, in a finding.
func personName(p *rules.Pass) func(*rules.Language, string) string {
	return func(_ *rules.Language, key string) string {
		person, _ := p.Session.PersonOf(key)
		return person.Name.V
	}
}
