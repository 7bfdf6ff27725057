package facts

import "rapporteur/internal/rules"

// onBehalfAbsent: a State spoken for may be absent, but that deserves a look.
func onBehalfAbsent() rules.Check {
	return rules.New(rules.Rule{
		ID: "on-behalf-absent", Former: []string{"text-behalf-absent"}, Severity: rules.Warning,
		Summary: "A State on whose behalf somebody spoke is among the participants",
		Why:     "a group may speak for members who are absent, but a wrong code looks the same",
		Hint:    "confirm it and silence the rule with the reason, or correct the list",
	}, func(p *rules.Pass) {
		for _, m := range absentees(p, behalves(p)) {
			p.Report(m.at, "a statement was made on behalf of %s, which is not among the participants", m.called)
		}
	})
}
