package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// onBehalfAbsent: a State spoken for may be absent, but that deserves a look.
func onBehalfAbsent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "on-behalf-absent", Severity: diag.Warning,
			Summary: "A State on whose behalf somebody spoke is among the participants",
			Why:     "a group may speak for members who are absent, but a wrong code looks the same",
			Hint:    "confirm it and silence the rule with the reason, or correct the list",
		},
		apply: aboutSession(func(p *pass) {
			present := delegations(p.Session)
			for _, s := range p.Session.Statements {
				for _, spokenFor := range s.OnBehalf {
					if _, ok := present[spokenFor.V]; !ok && len(present) > 0 {
						p.report(spokenFor.Span, "a statement was made on behalf of %s, which is not among the participants", p.entity(spokenFor.V))
					}
				}
			}
		}),
	}
}
