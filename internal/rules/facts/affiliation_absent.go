package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// affiliationAbsent: whoever leads a discussion belongs to somebody who is there.
func affiliationAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "affiliation-absent", Severity: rules.Warning,
		Summary: "The State or organization of a chair or moderator has a delegation at the meeting",
		Why:     "the person would come from nowhere",
		Hint:    "correct the affiliation; where it belongs to another's delegation, add delegation = … in locales/entities.toml",
	}, func(p *rules.Pass) {
		for _, c := range p.Session.Chairs {
			affiliation(p, c.Person)
		}
		for _, m := range p.Session.Moderators {
			affiliation(p, m.Person)
		}
	})
}

// affiliation looks at one person. Whose delegation an organization belongs
// to is known by the locales, so that nothing is said without one.
func affiliation(p *rules.Pass, person session.Person) {
	if len(p.Languages) == 0 {
		return
	}
	present := delegations(p.Session)
	code := person.Affiliation.V
	if e, ok := p.Languages[0].Locale.Entity(code); ok && e.Delegation != "" {
		code = e.Delegation
	}
	if _, ok := present[code]; !ok && person.Affiliation.IsSet() && len(present) > 0 {
		p.Report(person.Affiliation.Span, "%s is of %s, which has no delegation among the participants", person.Name.V, entity(p, person.Affiliation.V))
	}
}
