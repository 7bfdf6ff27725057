package facts

import (
	"rapporteur/internal/rules"
)

func expertsAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "experts-absent", Severity: rules.Error,
		Summary: "A delegation with experts takes part in the same capacity",
		Why:     "experts are members of a delegation",
		Hint:    "add the State to the group of that capacity, or correct the experts",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		for _, e := range p.Session.Participation.Experts {
			for _, member := range e.Members {
				d, ok := present[member.V]
				switch {
				case len(present) == 0 || ok && d.capacity == e.Capacity.V:
				case ok:
					p.Report(member.Span, "%s has experts as %s but takes part as %s", entity(p, member.V), e.Capacity.V, d.capacity).
						Relate(d.at, "%s among the participants", member.V)
				default:
					p.Report(member.Span, "%s has experts but is not among the participants", entity(p, member.V))
				}
			}
		}
	})
}

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

func officeCrowded() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "office-crowded", Severity: rules.Warning,
		Summary: "An office has no more holders than the kind of report says",
		Why:     "the report would name two persons for one office",
		Hint:    "correct the office; if one followed the other, silence the rule and say so",
	}, func(p *rules.Pass) {
		if p.Session.Kind == nil {
			return
		}
		holders := make(map[string]int64)
		for _, o := range p.Session.Officers {
			holders[o.Office.V]++
			office, ok := p.Session.Kind.Offices.Find(o.Office.V)
			if ok && office.Most.IsSet() && holders[o.Office.V] == office.Most.V+1 {
				p.Report(o.Office.Span, "more persons than %d have the office %q", office.Most.V, o.Office.V).Relate(office.Most.Span, "as the kind of report says")
			}
		}
	})
}
