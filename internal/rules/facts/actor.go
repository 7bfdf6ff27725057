package facts

import (
	"slices"

	"rapporteur/internal/rules"
)

// actorAbsent: who speaks, moves, sponsors or nominates is there.
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
					rules.Relate(p.Report(actor.Span, "%s is not among the participants", entity(p, actor.V)), a.Kind.Span, "the act")
				}
			}
		}
	})
}

// actorCapacity: those who act do so in the capacity in which they took part.
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
					f := p.Report(actor.Span, "%s acted as %s but took part as %s", entity(p, actor.V), a.Capacity.V, d.capacity)
					rules.Relate(f, d.at, "among the participants")
					rules.Relate(f, a.Capacity.Span, "the capacity of the act")
				}
			}
		}
	})
}
