package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// expertsAbsent: experts are members of a delegation that was there.
func expertsAbsent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "experts-absent", Severity: diag.Error,
			Summary: "A delegation with experts is among the participants, in the same capacity",
			Why:     "experts are members of a delegation",
			Hint:    "add the State to the group of that capacity, or correct the experts",
		},
		apply: aboutSession(func(p *pass) {
			present := delegations(p.Session)
			for _, e := range p.Session.Participation.Experts {
				for _, member := range e.Members {
					d, ok := present[member.V]
					switch {
					case len(present) == 0 || ok && d.capacity == e.Capacity.V:
					case ok:
						f := p.report(member.Span, "%s has experts as %s but takes part as %s", p.entity(member.V), e.Capacity.V, d.capacity)
						relate(f, d.Span, "%s among the participants", member.V)
					default:
						p.report(member.Span, "%s has experts but is not among the participants", p.entity(member.V))
					}
				}
			}
		}),
	}
}
