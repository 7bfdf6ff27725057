package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func participationEmpty() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "participation-empty", Severity: rules.Warning,
		Summary: "A group of participants has members",
		Why:     "the report would announce a group and list nobody",
		Hint:    "name its members, or delete the group",
	}, func(p *rules.Pass) {
		for _, g := range p.Session.Participation.Groups {
			if g.Capacity.IsSet() && len(g.Members) == 0 {
				p.Report(g.Capacity.Span, "the group %q has no members", g.Capacity.V)
			}
		}
		for _, e := range p.Session.Participation.Experts {
			if e.Capacity.IsSet() && len(e.Members) == 0 {
				p.Report(e.Capacity.Span, "the group of experts %q has no members", e.Capacity.V)
			}
		}
	})
}

func participationRepeated() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "participation-repeated", Severity: rules.Error,
		Summary: "Each capacity has one group of participants",
		Why:     "the report has one paragraph for each capacity",
		Hint:    "put all members into one group",
	}, func(p *rules.Pass) {
		capacity := func(g session.Attending) string { return g.Capacity.V }
		rules.Repeats(p.Session.Participation.Groups, capacity, func(first, g session.Attending) {
			p.Report(g.Capacity.Span, "there are two groups with the capacity %q", g.Capacity.V).Relate(first.Capacity.Span, "the first")
		})
	})
}

func participationTwice() rules.Check {
	return rules.New(rules.Rule{
		ID: "participation-twice", Former: []string{"text-participation-twice"}, Severity: rules.Error,
		Summary: "A State or organization takes part in one capacity",
		Why:     "its delegation would be counted twice, in two paragraphs",
		Hint:    "delete it from one of the groups",
	}, func(p *rules.Pass) {
		rules.Repeats(attendance(p), mention.of, func(first, m mention) {
			switch {
			case m.read != first.read:
				p.Report(m.at, "%s is listed among the participants in two paragraphs", m.called).Relate(first.at, "first here")
			case m.read == nil && m.capacity != first.capacity:
				p.Report(m.at, "%s is among the participants twice, as %s and as %s", m.called, first.capacity, m.capacity).Relate(first.at, "first here")
			}
		})
	})
}

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
