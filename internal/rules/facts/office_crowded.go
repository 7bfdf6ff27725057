package facts

import "rapporteur/internal/rules"

// officeCrowded: no office has more holders than the kind of report allows.
func officeCrowded() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "office-crowded", Severity: rules.Warning,
		Summary: "An office has no more holders than the kind of report says",
		Why:     "the report would name two persons for one office",
		Hint:    "correct the office; if one followed the other, silence the rule and say so",
	}, func(p *rules.Pass) {
		if p.Session.Kind == nil {
			return
		}
		holders := make(map[string]int64)
		for _, o := range p.Session.Officers {
			holders[o.Office.V]++
			office, ok := p.Session.Kind.Offices.Find(o.Office.V)
			if ok && office.Most.IsSet() && holders[o.Office.V] == office.Most.V+1 {
				rules.Relate(p.Report(o.Office.Span, "more persons than %d have the office %q", office.Most.V, o.Office.V), office.Most.Span, "as the kind of report says")
			}
		}
	})
}
