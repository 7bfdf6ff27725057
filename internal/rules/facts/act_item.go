package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

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
					p.Report(a.Item.Span, "sitting %d did not take up %q", s.Number.V, a.Item.V).Relate(s.Items[0].Span, "what it took up")
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

func actorAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "actor-absent", Severity: rules.Error,
		Summary: "Those who act or nominate are among the participants",
		Why:     "the report's list of participants and the account of what happened would contradict each other",
		Hint:    "add it to the participation, or correct the code",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		if len(present) == 0 {
			return
		}
		for _, a := range p.Session.Acts {
			for _, actor := range slices.Concat(a.By, a.NominatedBy) {
				if _, ok := present[actor.V]; !ok && !isGroup(p, actor) {
					p.Report(actor.Span, "%s is not among the participants", entity(p, actor.V)).Relate(a.Kind.Span, "the act")
				}
			}
		}
	})
}

func actorCapacity() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "actor-capacity", Severity: rules.Error,
		Summary: "Those who act do so in the capacity in which they took part",
		Why:     "one paragraph would call a State a party and another an observer",
		Hint:    "correct the capacity of the act, or the group of participants",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		for _, a := range p.Session.Acts {
			if p.Session.Kind == nil || !a.Capacity.IsSet() {
				continue
			}
			capacity, _ := p.Session.Kind.Capacities.Find(a.Capacity.V)
			for _, actor := range a.By {
				d, ok := present[actor.V]
				if ok && !slices.Contains(capacity.Attended(), d.capacity) {
					p.Report(actor.Span, "%s acted as %s but took part as %s", entity(p, actor.V), a.Capacity.V, d.capacity).
						Relate(d.at, "among the participants").Relate(a.Capacity.Span, "the capacity of the act")
				}
			}
		}
	})
}
