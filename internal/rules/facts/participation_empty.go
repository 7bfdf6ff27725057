package facts

import "rapporteur/internal/rules"

// participationEmpty: a group that the report announces has members.
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
