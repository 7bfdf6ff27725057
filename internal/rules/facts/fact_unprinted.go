package facts

import (
	"fmt"
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// factUnprinted: the report tells what its session states, in one language at least:
// parity is the business of other rules.
func factUnprinted() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "fact-unprinted", Severity: rules.Warning,
		Summary: "The report tells all that its session states, except what its kind declares to be for checks and data only",
		Why:     "what the author wrote would be lost without a word",
		Hint:    "delete it; or print it in a template or a text, or name it under unprinted in kind.toml",
	}, func(p *rules.Pass) {
		if !p.Whole || len(p.Languages) == 0 {
			return // what is missing may follow from what is reported
		}
		u := &unprinted{Pass: p, printed: printedOf(p, whole), lost: make(map[string]bool)}
		u.acts()
		u.meeting()
		u.people()
		u.present()
		u.spoken()
		u.own()
	})
}

// unprinted looks for facts that no language prints.
type unprinted struct {
	*rules.Pass
	*printed
	lost map[string]bool // codes and persons that facts name which are reported
}

// look reports a fact at a place unless one of its values, or one of the words, is
// printed. Codes are those that it names.
func (u *unprinted) look(fact string, at source.Span, what string, values []source.Span, words ...string) {
	if at.IsZero() || u.Session.Kind.Hides(fact) || slices.ContainsFunc(values, u.has) || slices.ContainsFunc(words, u.says) {
		return
	}
	u.Report(at, "nothing prints %s", what)
}

// acts takes note of what acts name: what their sentences leave out is found when
// these are written.
func (u *unprinted) acts() {
	for _, a := range u.Session.WrittenActs {
		lists := [][]session.Text{a.Persons(), a.By, a.OnBehalf, a.NominatedBy, a.InFavour, a.Against, a.Abstaining, a.NotVoting, a.Members, {a.Group}}
		for _, named := range slices.Concat(lists...) {
			u.lost[named.V] = true
		}
	}
}

func (u *unprinted) meeting() {
	m := u.Session.Meeting
	item := u.Session.Document.Item
	u.look("document.item", item.Span, "of which agenda item the report is", spans(item))
	u.look("meeting.ordinal", m.Ordinal.Span, "which of the body's meetings it was", spans(m.Ordinal))
	if !m.Mode.IsSet() { // its word may say where
		u.look("meeting.place", m.Place.Span, "where the meeting was", spans(m.Place))
	}
	earlier := slices.DeleteFunc(slices.Clone(u.Body.Past), func(p session.Period) bool { return p.From.V.Compare(m.From.V) >= 0 })
	for _, past := range u.Session.Past {
		if past.From.V.Compare(m.From.V) >= 0 {
			u.Report(past.From.Span, "the report does not mention this meeting, which was not before its own").Relate(m.From.Span, "its own begins here")
		} else if len(earlier) > 0 { // a list of them has the place of its first
			u.look("past", past.From.Span, "the earlier meetings of the body", append(spans(past.From), earlier[0].From.Span))
		}
	}
}

func (u *unprinted) people() {
	for _, o := range u.Session.Officers {
		told := spans(o.From, o.Until)
		if a := electionOf(u.Session, o); a != nil {
			told = append(told, spans(a.From, a.Until)...)
		}
		for _, day := range spans(o.From, o.Until) {
			u.look("officers.term", day, "this term of office", told)
		}
	}
	for i, person := range u.Session.Persons() {
		if u.lost[person.Key.V] {
			continue
		}
		u.lost[person.Key.V] = true
		words := []string{person.Surname.V}
		for _, w := range u.Session.Words {
			words = append(words, w.Texts.People[person.Key.V].Surname.V)
		}
		table := "people"
		if officers, others := len(u.Session.Officers), len(u.Session.Moderators); i < officers {
			table = "officers"
		} else if i < officers+others {
			table = "moderators"
		}
		u.look(table, person.Key.Span, "the name of this person, "+person.Name.V, nil, words...)
	}
}

// present looks at the lists of who was there, and at the documents.
func (u *unprinted) present() {
	of := u.Session.Participation
	u.look("participation.list", of.List.Span, "the symbol of the list of participants", spans(of.List))
	for _, g := range of.Groups {
		u.codes("participation.groups", g.Capacity.Span, "the participants in the capacity "+g.Capacity.V, g.Members)
	}
	for _, e := range of.Experts {
		u.codes("participation.experts", e.Capacity.Span, "the experts in the capacity "+e.Capacity.V, e.Members)
	}
	listed := make(map[string]bool) // agenda items, told of the first of the documents for them
	for _, d := range u.Session.Documents {
		u.look("documents", d.Key.Span, "the symbol of this document", spans(d.Symbols...), texts(d.Symbols)...)
		u.codes("documents.submitted_by", d.Key.Span, "who submitted this document", d.Submitters)
		u.codes("documents.languages", d.Key.Span, "in which languages this document is", d.Languages)
		items := fmt.Sprint(slices.Sorted(slices.Values(texts(d.Items))))
		if !listed[items] {
			u.codes("documents.items", d.Key.Span, "for which agenda items this document is", d.Items)
		}
		listed[items] = listed[items] || slices.ContainsFunc(spans(d.Items...), u.has)
	}
}

// spoken looks at the statements. One without speakers has a paragraph, or has not.
func (u *unprinted) spoken() {
	paragraphs := u.paragraphs()
	for _, a := range u.Session.Acts {
		s := a.Statement
		switch {
		case s == nil || u.Session.Kind.Hides("statements") || paragraphs[a.Anchor()]:
		case len(s.Speakers) == 0:
			u.Report(s.Key.Span, "nothing prints this statement")
		default:
			u.codes("statements", s.Key.Span, "this statement", s.Speakers)
		}
		if s != nil {
			u.codes("statements.on_behalf", session.Text{}.Span, "", s.OnBehalf)
		}
	}
}

// codes looks at a list of codes: where none is printed, that is one finding, at the
// place of what they are, if there is one.
func (u *unprinted) codes(fact string, at source.Span, what string, codes []session.Text) {
	lost := slices.DeleteFunc(slices.Clone(codes), func(c session.Text) bool { return u.has(c.Span) })
	if len(lost) == 0 || u.Session.Kind.Hides(fact) {
		return
	}
	for _, c := range lost {
		u.lost[c.V] = true
	}
	if len(lost) == len(codes) && !at.IsZero() {
		u.Report(at, "nothing prints %s", what)
		return
	}
	for _, c := range lost {
		u.Report(c.Span, "nothing prints %s here", entity(u.Pass, c.V))
	}
}

// own looks at what the session brings with it. What only a fact names that is
// reported needs no finding of its own.
func (u *unprinted) own() {
	named := func(fact string, key session.Text, names func(session.Texts) map[string]session.Forms) {
		var words []string
		for _, w := range u.Session.Words {
			for _, form := range names(w.Texts)[key.V] {
				words = append(words, form.V)
			}
		}
		if !u.lost[key.V] {
			u.look(fact, key.Span, "its name", nil, words...)
		}
	}
	for _, o := range u.Session.Organizations {
		named("organizations", o.Key, func(t session.Texts) map[string]session.Forms { return t.Organizations })
	}
	for _, g := range u.Session.Groups {
		named("groups", g.Key, func(t session.Texts) map[string]session.Forms { return t.Groups })
		u.codes("groups.members", g.Key.Span, "the members of this group", g.Members)
	}
	for _, place := range u.Session.Places {
		named("places", place.Key, func(t session.Texts) map[string]session.Forms { return t.Places })
	}
}
