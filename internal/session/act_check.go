package session

import (
	"slices"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
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
}

// named checks that what an act names is there.
func (v *validator) named(a *Act) {
	for _, person := range a.Persons() {
		v.among(person, v.persons, "no person has the key %q", "write the person as [[people]], with this key")
	}
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

// counts reports numbers of votes below zero.
func (v *validator) counts(a *Act) {
	for _, n := range []Int{a.Counts.InFavour, a.Counts.Against, a.Counts.Abstaining} {
		if n.IsSet() && n.V < 0 {
			v.report(ruleNumber, n.Span, "count from 0", "a vote cannot have %d", n.V)
		}
	}
}

// after checks what acts come after.
func (v *validator) after() {
	byKey := actsByKey(v.session.Acts)
	known := sync.OnceValue(func() wordList {
		return names(append(keysOf(v.session.Acts, func(a *Act) Text { return a.Key }), keysOf(v.session.Moderators, func(m Moderator) Text { return m.Key })...))
	})
	for _, a := range v.session.Acts {
		before := byKey[a.After.V]
		switch {
		case !a.After.IsSet():
		case before == nil:
			v.among(a.After, known(), "no act has the key %q", "write the key of an act, a statement or a moderator")
		case before.Sitting.IsSet() && a.Sitting.IsSet() && before.Sitting.V > a.Sitting.V:
			f := problem(ruleActOrder, a.After.Span, "correct one of the sittings, or name another act",
				"an act of sitting %d cannot come after one of sitting %d", a.Sitting.V, before.Sitting.V)
			f.Related = []diag.Related{{Span: before.Sitting.Span, Message: "the later sitting"}}
			v.findings.Add(f)
		}
	}
	v.circle(circular(v.session.Acts, byKey), byKey)
}

// circle reports acts that come after each other: each circle once, where the
// file has its first act.
func (v *validator) circle(acts []*Act, byKey map[string]*Act) {
	seen := make(map[*Act]bool)
	for _, a := range acts {
		var through []*Act
		for at := a; !seen[at]; at = byKey[at.After.V] {
			seen[at] = true
			through = append(through, at)
		}
		last := through[max(len(through)-1, 0):]
		if len(last) == 0 || !slices.Contains(through, byKey[last[0].After.V]) {
			continue // it only leads to a circle that is reported
		}
		closing := byKey[last[0].After.V]
		f := problem(ruleActOrder, closing.After.Span, "delete one of these keys after", "acts come after each other in a circle")
		for at := byKey[closing.After.V]; at != closing; at = byKey[at.After.V] {
			f.Related = append(f.Related, diag.Related{Span: at.After.Span, Message: "which comes after this"})
		}
		v.findings.Add(f)
	}
}

var (
	ruleActKind = rule.Rule{
		ID: "act-kind-unknown", Sees: rule.Facts, Fixed: true,
		Summary: "Acts are of kinds that the kind of report declares; statements and moderators have tables of their own",
		Why:     "no sentence could be made of another",
		Hint:    "correct the kind",
	}
	ruleActField = rule.Rule{
		ID: "act-field-wrong", Sees: rule.Facts, Fixed: true,
		Summary: "An act has all fields that its kind needs, and none that it has no use for",
		Why:     "its sentence would lack something, or leave out what is written",
		Hint:    "add the field, or delete it",
	}
	ruleActOrder = rule.Rule{
		ID: "act-order-impossible", Sees: rule.Facts, Fixed: true,
		Summary: "Acts do not come after each other in a circle, or after an act of a later sitting",
		Why:     "there would be no order to report them in",
		Hint:    "delete one of the keys after",
	}
)
