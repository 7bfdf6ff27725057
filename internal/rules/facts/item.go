package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// agenda maps the key of each item, and of each of its parts, to the item's
// index.
type agenda map[string]int

func agendaOf(s *session.Session) agenda {
	a := make(agenda)
	for _, item := range s.Items() {
		a[item.Key.V] = item.Path[0]
	}
	return a
}

// takenUp returns, by the index of an item, where sittings take it up.
func (a agenda) takenUp(sittings []session.Sitting) map[int][]session.Text {
	at := make(map[int][]session.Text)
	for _, s := range sittings {
		for _, key := range s.Items {
			if i, ok := a[key.V]; ok {
				at[i] = append(at[i], key)
			}
		}
	}
	return at
}

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
