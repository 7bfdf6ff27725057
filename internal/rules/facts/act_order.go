package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// officerElectedTwice: nobody is elected twice to one office.
func officerElectedTwice() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "officer-elected-twice", Severity: rules.Error,
		Summary: "Nobody is elected to the same office twice",
		Why:     "the report would tell of one election two times",
		Hint:    "delete one of them, or correct the person or the office",
	}, func(p *rules.Pass) {
		type election struct{ person, office string }
		first := make(map[election]session.Text)
		for _, a := range p.Session.Acts {
			if a.Does != session.Elects {
				continue
			}
			for _, person := range a.Persons() {
				key := election{person.V, a.Office.V}
				if earlier, ok := first[key]; ok {
					rules.Relate(p.Report(person.Span, "%q is elected as %s twice", person.V, a.Office.V), earlier.Span, "first here")
					continue
				}
				first[key] = person
			}
		}
	})
}

// textOrder: a text is introduced and revised before it is adopted.
func textOrder() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "text-order", Severity: rules.Error,
		Summary: "A text is introduced and revised before it is decided on",
		Why:     "the report would tell of an impossible course of events",
		Hint:    "correct the sittings, or put the acts in their order in session.toml",
	}, func(p *rules.Pass) {
		decided := make(map[string]*session.Act)
		for _, a := range p.Session.Acts {
			subject := a.Text
			if !subject.IsSet() {
				subject = a.Document
			}
			earlier := decided[subject.V]
			switch {
			case !subject.IsSet():
			case a.Does == session.Decides && !a.Part.IsSet():
				decided[subject.V] = a
			case earlier != nil && (a.Does == session.Introduces || a.Does == session.Revises):
				rules.Relate(p.Report(a.Kind.Span, "%q has been decided on before this", subject.V), earlier.Kind.Span, "here")
			}
		}
	})
}

// actItem: an act under an item is at a sitting that took up the item.
func actItem() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "act-item", Severity: rules.Warning,
		Summary: "An act under an agenda item is at a sitting that took up the item",
		Why:     "the report would say of two sittings that they considered the item",
		Hint:    "add the item to the sitting, or correct the item or the sitting",
	}, func(p *rules.Pass) {
		for _, a := range p.Session.Acts {
			for _, s := range p.Session.Sittings {
				if a.Sitting.IsSet() && a.Item.IsSet() && s.Number.V == a.Sitting.V && len(s.Items) > 0 && !takesUp(p.Session, s, a.Item.V) {
					rules.Relate(p.Report(a.Item.Span, "sitting %d did not take up %q", s.Number.V, a.Item.V), s.Items[0].Span, "what it took up")
				}
			}
		}
	})
}

// takesUp reports whether a sitting took up an item, the item that it is a part
// of, or a part of it.
func takesUp(s *session.Session, sitting session.Sitting, key string) bool {
	paths := make(map[string][]int)
	for _, item := range s.Items() {
		paths[item.Key.V] = item.Path
	}
	return slices.ContainsFunc(sitting.Items, func(taken session.Text) bool {
		a, b := paths[taken.V], paths[key]
		n := min(len(a), len(b))
		return taken.V == key || n > 0 && slices.Equal(a[:n], b[:n])
	})
}
