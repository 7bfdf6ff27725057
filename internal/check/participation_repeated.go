package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// participationRepeated: the report has one paragraph for each capacity.
func participationRepeated() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "participation-repeated", Severity: diag.Error,
			Summary: "Each capacity has one group of participants",
			Why:     "the report has one paragraph for each capacity",
			Hint:    "put all members into one group",
		},
		apply: aboutSession(func(p *pass) {
			first := make(map[string]session.Text)
			for _, g := range p.Session.Participation.Groups {
				if earlier, ok := first[g.Capacity.V]; ok {
					relate(p.report(g.Capacity.Span, "there are two groups of the capacity %q", g.Capacity.V), earlier.Span, "the first")
					continue
				}
				first[g.Capacity.V] = g.Capacity
			}
		}),
	}
}
