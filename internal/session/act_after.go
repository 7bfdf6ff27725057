package session

import (
	"slices"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

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
	v.clock()
	v.circle(circular(v.session.Acts, byKey), byKey)
}

// clock reports acts that come after one of a later time at their sitting.
func (v *validator) clock() {
	last := make(map[int64]Time)
	for _, a := range v.session.Acts {
		if a.Time.IsSet() && a.Sitting.IsSet() {
			if before := last[a.Sitting.V]; before.IsSet() && before.V.String() > a.Time.V.String() {
				v.findings.Add(problem(ruleActOrder, a.Time.Span, "correct one of the times, or the order of the acts", "this act comes after one at %s", before.V).Relating(before.Span, "the later time"))
			}
			last[a.Sitting.V] = a.Time
		}
	}
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
		Summary: "Acts do not come after each other in a circle, or after an act of a later sitting or a later time",
		Why:     "there would be no order to report them in",
		Hint:    "delete one of the keys after, or correct one of the times",
	}
)
