package facts

import "rapporteur/internal/rules"

// onBehalfAbsent: a State that somebody spoke for may be absent, but rarely
// is.
func onBehalfAbsent() rules.Check {
	return rules.New(rules.Rule{
		ID: "on-behalf-absent", Former: []string{"text-behalf-absent"}, Severity: rules.Warning,
		Summary: "A State on whose behalf somebody spoke is among the participants",
		Why:     "a group may speak for members who are absent, but a wrong code looks the same",
		Hint:    "correct the list, or silence the rule and give the reason",
	}, func(p *rules.Pass) {
		for _, m := range absentees(p, behalves(p)) {
			p.Report(m.at, "a statement was made on behalf of %s, which is not among the participants", m.called)
		}
	})
}
