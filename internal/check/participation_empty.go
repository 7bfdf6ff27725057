package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// participationEmpty: a category that is announced holds somebody.
func participationEmpty() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "participation-empty", Severity: diag.Warning,
			Summary: "A group of participants has members",
			Why:     "a category that is announced and empty puzzles the reader",
			Hint:    "name its members, or delete the group",
		},
		apply: aboutSession(func(p *pass) {
			for _, g := range p.Session.Participation.Groups {
				if g.Capacity.IsSet() && len(g.Members) == 0 {
					p.report(g.Capacity.Span, "the group %q has no members", g.Capacity.V)
				}
			}
			for _, e := range p.Session.Participation.Experts {
				if e.Capacity.IsSet() && len(e.Members) == 0 {
					p.report(e.Capacity.Span, "the group of experts %q has no members", e.Capacity.V)
				}
			}
		}),
	}
}
