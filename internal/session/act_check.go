package session

import (
	"slices"

	"rapporteur/internal/diag"
)

// acts checks the acts in everything but what their kind asks for, and puts them
// in order.
func (v *validator) acts() {
	s := v.session
	v.unique("acts", keysOf(s.WrittenActs, func(a Act) Text { return a.Key }))
	v.apart()
	for i := range s.WrittenActs {
		a := &s.WrittenActs[i]
		v.ownTable(a)
		v.ofKind(a)
		v.when(a)
		v.countable(a.Plenary)
		v.named(a)
		v.counts(a)
	}
	s.Acts = proceedings(s, v.rank)
	v.after()
}

// apart reports an act with the key of a statement or moderator: a reference
// could mean either.
func (v *validator) apart() {
	s := v.session
	others := append(keysOf(s.Statements, func(x Statement) Text { return x.Key }), keysOf(s.Moderators, func(m Moderator) Text { return m.Key })...)
	for _, a := range s.WrittenActs {
		i := slices.IndexFunc(others, func(t Text) bool { return a.Key.IsSet() && t.V == a.Key.V })
		if i >= 0 {
			v.duplicate(a.Key.Span, others[i].Span, "a statement or moderator has the key %q too", a.Key.V)
		}
	}
}

// ownTable reports an act that is written in another table.
func (v *validator) ownTable(a *Act) {
	switch a.Kind.V {
	case StatementAct:
		v.report(ruleActKind, a.Kind.Span, "write it as [[statements]], with capacity and speakers", "a statement has a table of its own")
	case PanelAct:
		v.report(ruleActKind, a.Kind.Span, "write each person who led the discussion as [[moderators]], with item", "a panel has a table of its own")
	}
}

// when checks the time of an act.
func (v *validator) when(a *Act) {
	number := a.Sitting
	known := slices.ContainsFunc(v.session.Sittings, func(x Sitting) bool { return x.Number.V == number.V })
	switch {
	case number.IsSet() && !known:
		v.noSitting(number)
	case number.IsSet() && a.Date.IsSet():
		f := problem(ruleActField, a.Date.Span, "delete the date: the sitting has one", "an act at a sitting has no date of its own")
		f.Related = []diag.Related{{Span: number.Span, Message: "the sitting"}}
		v.findings.Add(f)
	}
	segments := v.session.Segments
	v.among(a.Segment, names(keysOf(segments, func(s Segment) Text { return s.Kind })), "the meeting has no segment %q", "write its days as [[segments]], with this kind")
	i := slices.IndexFunc(segments, func(s Segment) bool { return s.Kind.V == a.Segment.V })
	if day := v.session.SittingOf(a).Date; i >= 0 && !segments[i].Has(day) {
		f := problem(ruleActField, a.Segment.Span, "correct the segment or the sitting", "this act was on %s, outside the segment %q", day.V, a.Segment.V)
		v.findings.Add(f.Relating(segments[i].From.Span, "the segment begins"))
	}
}

// named checks that what an act names is there.
func (v *validator) named(a *Act) {
	for _, person := range a.Persons() {
		v.among(person, v.persons, "no person has the key %q", "write the person as [[people]], with this key")
	}
	v.among(a.Absent, v.persons, "no person has the key %q", "write the person as [[people]], with this key")
	v.term(a.Term)
	v.among(a.Document, v.papers, "no document has the key %q", "write it as [[documents]], with this key")
	if a.Person.IsSet() && len(a.People) > 0 {
		v.report(ruleActField, a.People[0].Span, "write all of them in people", "an act names persons in person or in people, not in both")
	}
	if a.Part.IsSet() && !a.Text.IsSet() {
		v.report(ruleActField, a.Part.Span, "add text = …, the key of the text that it is a part of", "a part without its text")
	}
}

// among reports a key that is not a known one. The hint is for when none is near.
func (v *validator) among(key Text, known wordList, format, hint string) {
	if !key.IsSet() || known.has(key.V) {
		return
	}
	if nearest := diag.Nearest(key.V, known.words); nearest != "" {
		hint = `did you mean "` + nearest + `"?`
	}
	v.report(ruleReference, key.Span, hint, format, key.V)
}
