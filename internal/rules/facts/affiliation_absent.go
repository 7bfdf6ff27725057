package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// affiliationAbsent: a person who leads a discussion belongs to a delegation
// that is there.
func affiliationAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "affiliation-absent", Severity: rules.Warning,
		Summary: "The State or organization of an officer or moderator has a delegation at the meeting",
		Why:     "readers would not find the person's delegation among the participants",
		Hint:    "correct the affiliation; if it is part of another delegation, add delegation = … in locales/entities.toml",
	}, func(p *rules.Pass) {
		for _, o := range p.Session.Officers {
			affiliation(p, o.Person)
		}
		for _, m := range p.Session.Moderators {
			affiliation(p, m.Person)
		}
	})
}

// affiliation checks one person. Which delegation an organization belongs to
// is in the locales, so without an edition nothing is reported.
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
