package facts

import "rapporteur/internal/rules"

// affiliationAbsent: a person who leads a discussion belongs to a delegation
// that is there.
func affiliationAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "affiliation-absent", Severity: rules.Warning,
		Summary: "The State or organization of an officer or moderator has a delegation at the meeting",
		Why:     "readers would not find the person's delegation among the participants",
		Hint:    "correct the affiliation; if it is part of another delegation, add delegation = … in locales/entities.toml",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		if len(p.Languages) == 0 || len(present) == 0 {
			return // which delegation an organization belongs to is in the locales
		}
		for _, person := range p.Session.Persons() {
			code := person.Affiliation.V
			if e, ok := p.Languages[0].Locale.Entity(code); ok && e.Delegation != "" {
				code = e.Delegation
			}
			if _, ok := present[code]; !ok && person.Affiliation.IsSet() {
				p.Report(person.Affiliation.Span, "%s is of %s, which has no delegation among the participants", person.Name.V, entity(p, person.Affiliation.V))
			}
		}
	})
}
