package facts

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// participationEmpty: a category that is announced holds somebody.
func participationEmpty() rules.Check {
	return rules.Check{
		Rule: rule.Rule{
			ID: "participation-empty", Sees: rule.Facts, Severity: diag.Warning,
			Summary: "A group of participants has members",
			Why:     "a category that is announced and empty puzzles the reader",
			Hint:    "name its members, or delete the group",
		},
		Run: rules.OfSession(func(p *rules.Pass) {
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
		}),
	}
}
