package facts

import "rapporteur/internal/session"

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
