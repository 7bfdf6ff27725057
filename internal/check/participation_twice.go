package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// participationTwice: each delegation is listed once.
func participationTwice() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "participation-twice", Severity: diag.Error,
			Summary: "A State or organization takes part in one capacity",
			Why:     "its delegation would be counted twice, in two paragraphs",
			Hint:    "delete it from one of the groups",
		},
		apply: aboutSession(func(p *pass) {
			first := make(map[string]delegation)
			for _, g := range p.Session.Participation.Groups {
				for _, member := range g.Members {
					earlier, ok := first[member.V]
					if !ok {
						first[member.V] = delegation{member, g.Capacity.V}
					} else if earlier.capacity != g.Capacity.V {
						f := p.report(member.Span, "%s is among the participants twice, as %s and as %s", p.entity(member.V), earlier.capacity, g.Capacity.V)
						relate(f, earlier.Span, "first here")
					}
				}
			}
		}),
	}
}
