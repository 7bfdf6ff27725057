package session

import (
	"fmt"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
)

// uniqueKeys reports keys that are used twice for things of one kind.
func (v *validator) uniqueKeys() {
	s := v.session
	v.unique("agenda items", agendaKeys(s))
	v.unique("chairs", keysOf(s.Chairs, func(o Officer) Text { return o.Key }))
	v.unique("moderators", keysOf(s.Moderators, func(m Moderator) Text { return m.Key }))
	v.unique("statements", keysOf(s.Statements, func(x Statement) Text { return x.Key }))
	v.unique("documents", keysOf(s.Documents, func(p Paper) Text { return p.Key }))
	v.unique("provisions", keysOf(s.Provisions, func(p Provisions) Text { return p.Key }))
	v.unique("annexes", keysOf(s.Annexes, func(a Annex) Text { return a.Key }))
}

func (v *validator) unique(what string, keys []Text) {
	first := make(map[string]Text)
	for _, key := range keys {
		if earlier, ok := first[key.V]; ok && key.IsSet() {
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

// event checks the meeting and its sittings.
func (v *validator) event() {
	m := v.session.Meeting
	if m.From.IsSet() && m.To.IsSet() && m.From.V.Compare(m.To.V) > 0 {
		v.report(ruleDate, m.To.Span, "swap from and to, or correct one of them", "the meeting ends before it begins")
	}
	v.countable(m.Ordinal)
	first := make(map[int64]Int)
	for _, sitting := range v.session.Sittings {
		number := sitting.Number
		v.countable(number)
		if earlier, ok := first[number.V]; ok && number.IsSet() {
			v.duplicate(number.Span, earlier.Span, "two sittings have the number %d", number.V)
			continue
		}
		first[number.V] = number
	}
	adopted := v.session.Adoption.Sitting
	if _, ok := first[adopted.V]; adopted.IsSet() && !ok {
		v.report(ruleReference, adopted.Span, "add it to [[sittings]], or correct the number", "there is no sitting %d", adopted.V)
	}
}

// highest is the highest number for which every language has an ordinal.
const highest = 9_999

func (v *validator) countable(n Int) {
	if n.IsSet() && (n.V < 1 || n.V > highest) {
		v.report(ruleNumber, n.Span, fmt.Sprintf("count from 1; the last number is %d", highest), "there is no number %d", n.V)
	}
}

// people checks the names of all persons.
func (v *validator) people() {
	for _, p := range v.session.People() {
		v.person(p)
	}
}

func (v *validator) person(p Person) {
	if p.Name.IsSet() && p.Surname.IsSet() && !strings.Contains(p.Name.V, p.Surname.V) {
		f := problem(ruleName, p.Surname.Span, "spell it the same in both places", "the surname %q is not in the name %q", p.Surname.V, p.Name.V)
		f.Related = []diag.Related{{Span: p.Name.Span, Message: "the name is here"}}
		v.findings.Add(f)
	}
}

// statements checks that each statement has a speaker, and that nobody speaks on
// behalf of themselves.
func (v *validator) statements() {
	for _, s := range v.session.Statements {
		if s.Capacity.IsSet() && s.Capacity.V != "secretariat" && len(s.Speakers) == 0 {
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
