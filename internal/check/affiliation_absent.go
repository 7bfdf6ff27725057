package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// affiliationAbsent: whoever leads a discussion belongs to somebody who is there.
func affiliationAbsent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "affiliation-absent", Severity: diag.Warning,
			Summary: "The State or organization of a chair or moderator has a delegation at the meeting",
			Why:     "the person would come from nowhere",
			Hint:    "correct the affiliation; where it belongs to another's delegation, add delegation = … in locales/entities.toml",
		},
		apply: aboutSession(func(p *pass) {
			for _, c := range p.Session.Chairs {
				p.affiliation(c.Person)
			}
			for _, m := range p.Session.Moderators {
				p.affiliation(m.Person)
			}
		}),
	}
}

// affiliation looks at one person. Whose delegation an organization belongs
// to is known by the locales, so that nothing is said without one.
func (p *pass) affiliation(person session.Person) {
	if len(p.Languages) == 0 {
		return
	}
	present := delegations(p.Session)
	code := person.Affiliation.V
	if e, ok := p.Languages[0].Locale.Entity(code); ok && e.Delegation != "" {
		code = e.Delegation
	}
	if _, ok := present[code]; !ok && person.Affiliation.IsSet() && len(present) > 0 {
		p.report(person.Affiliation.Span, "%s is of %s, which has no delegation among the participants", person.Name.V, p.entity(person.Affiliation.V))
	}
}
