package session

import (
	"cmp"
	"fmt"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// uniqueKeys reports keys that are used twice for things of one kind.
func (v *validator) uniqueKeys() {
	s := v.session
	v.unique("agenda items", agendaKeys(s))
	v.unique("officers", keysOf(s.Officers, func(o Officer) Text { return o.Key }))
	v.unique("moderators", keysOf(s.Moderators, func(m Moderator) Text { return m.Key }))
	v.unique("people", keysOf(s.People, func(p Person) Text { return p.Key }))
	v.unique("organizations or groups", ownCodes(s))
	v.unique("places", placeKeys(s))
	v.unique("statements", keysOf(s.Statements, func(x Statement) Text { return x.Key }))
	v.unique("documents", keysOf(s.Documents, func(p Paper) Text { return p.Key }))
	v.unique("provisions", keysOf(s.Provisions, func(p Provisions) Text { return p.Key }))
	v.unique("segments", keysOf(s.Segments, func(x Segment) Text { return x.Kind }))
	v.unique("annexes", keysOf(s.Annexes, func(a Annex) Text { return a.Key }))
}

func (v *validator) unique(what string, keys []Text) {
	first := make(map[string]Text)
	for _, key := range keys {
		if earlier, ok := first[key.V]; ok && key.IsSet() {
			v.rekeyed = true
			v.duplicate(key.Span, earlier.Span, "two %s have the key %q", what, key.V)
			continue
		}
		first[key.V] = key
	}
}

// issue checks the issue data of the document.
func (v *validator) issue() {
	d := v.session.Document
	if entry, ok := v.document.Find("document", "languages"); ok && len(d.Languages) == 0 {
		v.report(ruleLanguage, entry.Value, `name at least one: ["en"]`, "no language is published")
	}
	for _, tag := range v.document.Keys("document", "jobs") {
		if _, ok := lang.Find(lang.Tag(tag)); !ok {
			entry, _ := v.document.Find("document", "jobs", tag)
			v.report(ruleLanguage, entry.Key, diag.Suggest(tag, languages()), "%q is not one of the six languages", tag)
		}
	}
}

// documents checks that a restriction of the languages of a document leaves some out.
func (v *validator) documents() {
	for _, d := range v.session.Documents {
		if len(names(d.Languages).words) == len(lang.All()) {
			v.report(ruleRestriction, d.Languages[0].Span, "delete languages", "a document in all six languages is not restricted to some")
		}
	}
}

// event checks the meeting and its sittings.
func (v *validator) event() {
	m := v.session.Meeting
	if endsFirst(m.From, m.To) {
		v.report(ruleDate, m.To.Span, "swap from and to, or correct one of them", "the meeting ends before it begins")
	}
	for _, past := range v.session.Past {
		v.forward("the meeting", past)
	}
	last := m.To
	for _, r := range m.Resumed {
		v.forward("the meeting", r.Period)
		if r.From.IsSet() && last.IsSet() && r.From.V.Compare(last.V) <= 0 {
			v.report(ruleDate, r.From.Span, "correct one of the days, or the order", "the meeting cannot be resumed on %s: until %s it was not suspended", r.From.V, last.V)
		}
		last = r.To
	}
	for _, s := range v.session.Segments {
		v.forward("the segment", s.Period)
		if !slices.ContainsFunc(m.Stretches(), func(t Stretch) bool { return t.Has(s.From) && t.Has(s.To) }) {
			v.report(ruleDate, s.From.Span, "correct the days of the segment or of the meeting", "the segment %q is from %s to %s, outside the meeting", s.Kind.V, s.From.V, s.To.V)
		}
	}
	v.countable(m.Ordinal)
	first := make(map[int64]Int)
	for _, sitting := range v.session.Sittings {
		number := sitting.Number
		v.countable(number)
		if earlier, ok := first[number.V]; ok && number.IsSet() {
			v.rekeyed = true
			v.duplicate(number.Span, earlier.Span, "two sittings have the number %d", number.V)
			continue
		}
		first[number.V] = number
	}
	adopted := v.session.Adoption.Sitting
	if _, ok := first[adopted.V]; adopted.IsSet() && !ok {
		v.noSitting(adopted)
	}
}

// endsFirst reports whether a last day is before the first.
func endsFirst(from, to Date) bool { return from.IsSet() && to.IsSet() && from.V.Compare(to.V) > 0 }

func (v *validator) term(t Term) {
	if endsFirst(t.From, t.Until) {
		v.report(ruleDate, t.Until.Span, "swap from and until, or correct one of them", "the term of office ends before it begins")
	}
}

// forward reports days that run backwards.
func (v *validator) forward(what string, p Period) {
	if endsFirst(p.From, p.To) {
		v.report(ruleDate, p.To.Span, "correct one of the two days", "%s ends on %s and begins on %s", what, p.To.V, p.From.V)
	}
}

// noSitting reports the number of a sitting that is not there, or the one that is
// in its place.
func (v *validator) noSitting(number Int) {
	all := v.session.Sittings
	if len(all) > 0 && number.V >= all[0].Number.V && number.V < all[0].Number.V+int64(len(all)) {
		if other := all[number.V-all[0].Number.V].Number; other.IsSet() {
			v.report(ruleReference, other.Span, "correct the number, or add the sitting", "sitting %d is in the place of sitting %d", other.V, number.V)
			return
		}
	}
	v.report(ruleReference, number.Span, "add it to [[sittings]], or correct the number", "there is no sitting %d", number.V)
}

// highest is the highest number for which every language has an ordinal.
const highest = 9_999

func (v *validator) countable(n Int) {
	if n.IsSet() && (n.V < 1 || n.V > highest) {
		v.report(ruleNumber, n.Span, fmt.Sprintf("count from 1; the last number is %d", highest), "there is no number %d", n.V)
	}
}

// agenda reports numbers that two items, or two parts of one, have.
func (v *validator) agenda() {
	first := make(map[string]source.Span)
	for _, item := range v.session.Items() {
		within, number, at := fmt.Sprint(item.Path[:len(item.Path)-1]), cmp.Or(item.Written, item.Count.String()), item.Key.Span
		if item.Number.IsSet() {
			at = item.Number.Span
		}
		if earlier, ok := first[within+number]; ok {
			v.duplicate(at, earlier, "two agenda items have the number %s", number)
			continue
		}
		first[within+number] = at
	}
}

// statements checks that each statement has a speaker, and that nobody speaks on
// behalf of themselves.
func (v *validator) statements() {
	for _, s := range v.session.Statements {
		if s.Capacity.IsSet() && !v.anonymous(s.Capacity) && len(s.Speakers) == 0 {
			v.report(ruleStatement, s.Capacity.Span, `add speakers = ["…"]`, "the statement %q has no speaker", s.Key.V)
		}
		if len(s.OnBehalf) > 0 && len(s.Speakers) != 1 {
			v.report(ruleStatement, s.OnBehalf[0].Span, "name the one speaker", "a statement on behalf of others has one speaker, not %d", len(s.Speakers))
		}
		speakers := names(s.Speakers)
		for _, spokenFor := range s.OnBehalf {
			if speakers.has(spokenFor.V) {
				v.report(ruleStatement, spokenFor.Span, "delete it from on_behalf", "the speaker %q is among those spoken for", spokenFor.V)
			}
		}
	}
}
