package data

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/plain"
	"rapporteur/internal/session"
)

// Source is what the facts of an edition are taken from. Its zero value has none.
type Source struct {
	Session *session.Session // nil if there is none
	Output  string           // kind of the document, if it is not the report
	Past    []session.Period // the meetings that the body held before
	Locale  *locale.Locale   // which knows the names of the session and its body; nil for a document that leaves the facts to the report
}

// gatherer gathers the facts of one language.
type gatherer struct {
	Source
	words *session.Words
	codes map[string]bool // of the entities that the facts name
	facts *Facts
}

// facts returns the facts of a session in a language, or nil without a session and for
// documents besides the report: a list of participants names no persons.
func (s Source) facts(tag lang.Tag, name string) *Facts {
	if s.Session == nil || s.Locale == nil || s.Output != "" {
		return nil
	}
	g := &gatherer{Source: s, words: s.Session.In(tag), codes: make(map[string]bool), facts: &Facts{Body: Body{Key: s.Session.Body.V, Name: name}}}
	if k := s.Session.Kind; k != nil {
		g.facts.Body.Report = path.Base(path.Dir(k.File.Name()))
	}
	g.meeting()
	g.sittings()
	g.people()
	g.participation()
	for _, a := range s.Session.Acts {
		g.facts.Acts = append(g.facts.Acts, g.act(a))
	}
	for _, d := range s.Session.Documents {
		g.facts.Documents = append(g.facts.Documents, Paper{
			Key: d.Key.V, Symbols: values(d.Symbols), Title: g.text(g.words.Texts.Documents, d.Key),
			Submitters: g.all(d.Submitters), Languages: values(d.Languages), Items: values(d.Items),
		})
	}
	if a := s.Session.Adoption; a.Sitting.IsSet() || len(a.Sections) > 0 {
		g.facts.Adoption = &Adoption{a.Sitting.V, values(a.Sections)}
	}
	for _, o := range s.Session.Outputs {
		issue := s.Session.Issue(o)
		g.facts.Outputs = append(g.facts.Outputs, Output{
			Kind: o.Kind.V, Symbol: o.Symbol.V, Date: o.Date.V.String(), Distribution: issue.Distribution.V,
			Languages: values(issue.Languages), Sections: values(o.Sections), Items: values(o.Items),
		})
	}
	g.entities()
	return g.facts
}

func (g *gatherer) meeting() {
	m := g.Session.Meeting
	g.facts.Meeting = Meeting{Ordinal: m.Ordinal.V, Place: g.place(m.Place), From: day(m.From), To: day(m.To), Mode: m.Mode.V}
	g.facts.Meeting.Event, _ = g.Locale.Writer(nil, nil).Execute("body.event", nil, "") // a body may have no such word
	for _, r := range m.Resumed {
		g.facts.Meeting.Resumed = append(g.facts.Meeting.Resumed, Stretch{Period{day(r.From), day(r.To)}, g.place(r.Place)})
	}
	for _, s := range g.Session.Segments {
		g.facts.Segments = append(g.facts.Segments, Segment{s.Kind.V, Period{day(s.From), day(s.To)}})
	}
	for _, p := range g.Past {
		g.facts.Meeting.Past = append(g.facts.Meeting.Past, Period{day(p.From), day(p.To)})
	}
}

func (g *gatherer) place(key session.Text) Named {
	name, _ := g.Locale.Place("name", key.V) // an unknown place is reported
	return Named{key.V, name}
}

// sittings gathers the sittings, and the agenda with those that took up each item.
func (g *gatherer) sittings() {
	took := make(map[string][]int64)
	for _, s := range g.Session.Sittings {
		g.facts.Sittings = append(g.facts.Sittings, Sitting{s.Number.V, day(s.Date), s.Kind.V, values(s.Items)})
		for _, item := range s.Items {
			took[item.V] = append(took[item.V], s.Number.V)
		}
	}
	for _, i := range g.Session.Items() {
		within := &g.facts.Agenda
		for range len(i.Path) - 1 {
			within = &(*within)[len(*within)-1].Sub
		}
		own := i.Number.V
		if len(i.Path) == 1 {
			own = cmp.Or(i.Written, i.Count.String())
		}
		*within = append(*within, AgendaItem{Key: i.Key.V, Number: own, Title: g.text(g.words.Texts.Agenda, i.Key), Sittings: took[i.Key.V]})
	}
}

// people gathers all persons, each once.
func (g *gatherer) people() {
	at := make(map[string]int)
	for _, p := range g.Session.Persons() {
		if _, ok := at[p.Key.V]; ok {
			continue
		}
		own := g.words.Texts.People[p.Key.V]
		at[p.Key.V] = len(g.facts.People)
		g.facts.People = append(g.facts.People, Person{
			Key: p.Key.V, Name: orElse(own.Name, p.Name), Surname: orElse(own.Surname, p.Surname), Title: plain.Text(own.Title.V), Gender: p.Gender.V,
			Function: g.text(g.words.Texts.Functions, p.Key), Affiliation: g.code(p.Affiliation),
		})
	}
	for _, o := range g.Session.Officers {
		p := &g.facts.People[at[o.Key.V]]
		p.Offices, p.Opened = append(p.Offices, o.Office.V), p.Opened || o.Speech.V
		if o.From.IsSet() || o.Until.IsSet() {
			p.Terms = append(p.Terms, Term{o.Office.V, day(o.From), day(o.Until)})
		}
	}
	for _, m := range g.Session.Moderators {
		p := &g.facts.People[at[m.Key.V]]
		p.Moderated = append(p.Moderated, m.Item.V)
	}
}

func (g *gatherer) participation() {
	of := &g.facts.Participation
	of.List = g.Session.Participation.List.V
	for _, p := range g.Session.Participation.Groups {
		of.Groups = append(of.Groups, Present{Capacity: p.Capacity.V, Members: g.all(p.Members), Gender: p.Gender.V})
	}
	for _, e := range g.Session.Participation.Experts {
		of.Experts = append(of.Experts, Present{e.Capacity.V, g.all(e.Members), e.Gender.V, e.FocalPoints.V})
	}
}

// entities gathers what is known of the codes that the facts name, and of all
// organizations and groups of the session's own.
func (g *gatherer) entities() {
	members := make(map[string][]string)
	for _, o := range g.Session.Organizations {
		g.code(o.Key)
	}
	for _, own := range g.Session.Groups {
		g.code(own.Key)
		members[own.Key.V] = g.all(own.Members)
	}
	for _, code := range slices.Sorted(maps.Keys(g.codes)) {
		known, _ := g.Locale.Entity(code)
		e := Entity{Code: code, Kind: known.Kind, Members: append(members[code], values(known.Members)...)}
		e.Name, _ = g.Locale.Name(code, "list") // an unknown code is reported
		if short, _ := g.Locale.ShortName(code, "list"); short != e.Name {
			e.Short = plain.Text(short)
		}
		e.Name = plain.Text(e.Name)
		g.facts.Entities = append(g.facts.Entities, e)
	}
}

// code returns a code and takes note of it.
func (g *gatherer) code(code session.Text) string {
	if code.V != "" {
		g.codes[code.V] = true
	}
	return code.V
}

func (g *gatherer) all(codes []session.Text) []string {
	for _, c := range codes {
		g.code(c)
	}
	return values(codes)
}

// text returns one of the language's short texts.
func (g *gatherer) text(texts map[string]session.Text, key session.Text) string {
	return plain.Text(texts[key.V].V)
}

func orElse(own, other session.Text) string {
	if own.IsSet() {
		other = own
	}
	return plain.Text(other.V)
}

func values(texts []session.Text) []string {
	all := make([]string, 0, len(texts))
	for _, t := range texts {
		all = append(all, t.V)
	}
	return all
}

func day(d session.Date) string {
	if !d.IsSet() {
		return ""
	}
	return d.V.String()
}
