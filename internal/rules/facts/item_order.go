package facts

import "rapporteur/internal/rules"

// itemOrder: items are usually taken up in their order.
func itemOrder() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "item-order", Severity: rules.Info,
		Summary: "Sittings take up the items in the order of the agenda",
		Why:     "an item taken up after later ones may belong to another sitting",
		Hint:    "correct the items of the sittings, or silence the rule if the order is right",
	}, func(p *rules.Pass) {
		a := agendaOf(p.Session)
		last := -1
		for _, s := range p.Session.Sittings {
			for _, key := range s.Items {
				i, ok := a[key.V]
				if ok && i < last {
					p.Report(key.Span, "sitting %d takes up item %d after item %d", s.Number.V, i+1, last+1)
				}
				if ok {
					last = max(last, i)
				}
			}
		}
	})
}
