package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// participationRepeated: the report has one paragraph for each capacity.
func participationRepeated() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "participation-repeated", Severity: rules.Error,
		Summary: "Each capacity has one group of participants",
		Why:     "the report has one paragraph for each capacity",
		Hint:    "put all members into one group",
	}, func(p *rules.Pass) {
		capacity := func(g session.Attending) string { return g.Capacity.V }
		rules.Repeats(p.Session.Participation.Groups, capacity, func(first, g session.Attending) {
			rules.Relate(p.Report(g.Capacity.Span, "there are two groups with the capacity %q", g.Capacity.V), first.Capacity.Span, "the first")
		})
	})
}
