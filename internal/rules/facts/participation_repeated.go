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
		first := make(map[string]session.Text)
		for _, g := range p.Session.Participation.Groups {
			if earlier, ok := first[g.Capacity.V]; ok {
				rules.Relate(p.Report(g.Capacity.Span, "there are two groups with the capacity %q", g.Capacity.V), earlier.Span, "the first")
				continue
			}
			first[g.Capacity.V] = g.Capacity
		}
	})
}
