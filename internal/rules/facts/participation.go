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
