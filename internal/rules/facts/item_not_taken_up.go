package facts

import "rapporteur/internal/rules"

// itemNotTakenUp: an item is considered at some sitting.
func itemNotTakenUp() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "item-not-taken-up", Severity: rules.Warning,
		Summary: "Every agenda item is taken up at a sitting",
		Why:     "the report could not say when it was considered",
		Hint:    "add its key to the items of a sitting, or delete it from the agenda",
	}, func(p *rules.Pass) {
		sittings := agendaOf(p.Session).takenUp(p.Session.Sittings)
		for i, item := range p.Session.Agenda {
			if len(p.Session.Sittings) > 0 && item.Key.IsSet() && len(sittings[i]) == 0 {
				p.Report(item.Key.Span, "item %d, %q, is taken up at no sitting", i+1, item.Key.V)
			}
		}
	})
}
