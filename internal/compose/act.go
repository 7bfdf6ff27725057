package compose

import (
	"cmp"
	"slices"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Act is something that happened at the meeting.
type Act struct {
	*Facts
	Key         string
	Kind        string
	Sitting     session.Int
	SittingKind string
	Date        session.Date // of the sitting, or of the act itself
	Time        session.Time
	Segment     string
	Item        *AgendaItem // nil if it belongs to none
	Plenary     session.Int // number of the meeting of the organ above at which it was
	People      People
	Office      string
	How         string // it was decided
	By          []session.Text
	Capacity    string
	Gender      string // of those who acted: feminine, masculine or mixed
	OnBehalf    []session.Text
	NominatedBy []session.Text
	Term        session.Term
	Absent      *Person        // nil if nobody is named
	Document    *Paper         // nil if it is about none
	Text        *AdoptedText   // nil if it is about none
	Part        string         // of the text
	Group       session.Text   // code
	Members     []session.Text // of the group
	Counts      session.Counts
	InFavour    []session.Text
	Against     []session.Text
	Abstaining  []session.Text
	NotVoting   []session.Text
	Adopted     bool   // by a vote
	Note        string // key of the footnote with the names of those who acted, or on whose behalf; empty if they are in the sentence
	Revised     bool   // the text was orally revised before
	Decision    string // on the same text: vote, adoption or rejection; empty if there was none
	Before      bool   // the act was before that decision

	Statement *Statement // of an act of the kind statement

	act    *session.Act
	placed bool
}

// AdoptedText is a text that the body adopted, or was to adopt.
type AdoptedText struct {
	Key    string
	Series string
}

// Count is how many persons or delegations acted: what the plural form of the
// sentence goes with.
func (a *Act) Count() int {
	if len(a.People) > 0 {
		return len(a.People)
	}
	return max(1, len(a.By))
}

// Names returns those who acted, or those on whose behalf they did.
func (a *Act) Names() []session.Text {
	if len(a.OnBehalf) > 0 {
		return a.OnBehalf
	}
	return a.By
}

// noteOf returns the key of the footnote with the names of an act that are too many
// for its sentence, as its kind says.
func (f *facts) noteOf(a *Act) string {
	declared, _ := f.session.Kind.Acts.Find(a.Kind)
	if declared.Note.IsSet() && len(a.Names()) >= int(declared.Note.V) {
		return "names-" + a.Key
	}
	return ""
}

// HasCounts reports whether it is known how many voted in which way.
func (a *Act) HasCounts() bool { return a.Counts.InFavour.IsSet() }

// acts gathers what happened, in order.
func (f *facts) acts() {
	papers := make(map[string]*Paper)
	for i, d := range f.session.Documents {
		papers[d.Key.V] = f.all.Documents[i]
	}
	f.all.series = f.series()
	for _, written := range f.session.Acts {
		at := f.session.SittingOf(written)
		a := &Act{
			Facts: f.all, Key: written.Key.V, Kind: written.Kind.V, Sitting: written.Sitting, Date: at.Date, SittingKind: at.Kind.V, Time: written.Time,
			Segment: written.Segment.V, Plenary: written.Plenary,
			Item: f.items[written.Item.V], People: f.peopleOf(written), Office: written.Office.V, How: written.How.V,
			By: written.By, Capacity: written.Capacity.V, OnBehalf: written.OnBehalf, NominatedBy: written.NominatedBy, Term: written.Term,
			Document: papers[written.Document.V], Group: written.Group, Members: written.Members, Counts: written.Counts,
			InFavour: written.InFavour, Against: written.Against, Abstaining: written.Abstaining, NotVoting: written.NotVoting,
			Adopted: written.Adopted(), act: written, placed: f.claimed[written.Key.V],
		}
		a.Note = f.noteOf(a)
		a.Gender = cmp.Or(a.People.Gender(), orMixed(written.Gender))
		if written.Statement != nil {
			a.Statement = f.statement(written.Key.V)
		}
		if absent, ok := f.session.PersonOf(written.Absent.V); ok {
			a.Absent = f.person(absent)
		}
		if written.Text.IsSet() {
			a.Text = &AdoptedText{Key: written.Text.V, Series: f.all.series[written.Text.V]}
		}
		if written.Part.IsSet() {
			a.Part = f.text(f.words.Texts.Parts[written.Part.V])
		}
		f.all.Acts = append(f.all.Acts, a)
	}
	f.all.decisions()
}

// series returns the series of each adopted or proposed text by its key. The
// texts are read only if acts are about any.
func (f *facts) series() map[string]string {
	series := make(map[string]string)
	if !slices.ContainsFunc(f.session.Acts, func(a *session.Act) bool { return a.Text.IsSet() }) {
		return series
	}
	add := func(file *source.File, name string) {
		if file == nil {
			return // which is reported
		}
		doc, _ := markdown.Provisions(markdown.File(file), name)
		for _, b := range doc.Blocks {
			if p, ok := b.(*report.Provision); ok {
				series[p.Key] = name
			}
		}
	}
	for _, p := range f.session.Provisions {
		add(f.words.Provisions[p.Key.V], p.Series.V)
	}
	for _, s := range f.session.Kind.Series {
		if s.Folder.V != "recommendations" {
			continue
		}
		for _, file := range f.words.Recommendations {
			add(file, s.Key.V)
		}
	}
	return series
}

// peopleOf returns the persons of an act, with their functions.
func (f *facts) peopleOf(a *session.Act) People {
	var people People
	for _, key := range a.Persons() {
		if known, ok := f.session.PersonOf(key.V); ok {
			people = append(people, f.person(known))
		}
	}
	people.place()
	return people
}

// decisions tells each act about a text what was decided on it.
func (f *Facts) decisions() {
	for i, a := range f.Acts {
		if a.Text == nil {
			continue
		}
		for j, b := range f.Acts {
			switch {
			case b.Text == nil || b.Text.Key != a.Text.Key:
			case b.act.Does == session.Revises:
				a.Revised = a.Revised || j < i
			case b.act.Does == session.Decides:
				a.Decision, a.Before = b.Kind, i < j
			}
		}
	}
}

// ActsOf returns the acts of these kinds that have no place in the report yet.
func (f *Facts) ActsOf(kinds ...string) []*Act {
	return f.actsWith(kinds, func(*Act) bool { return true })
}

// ActsAt returns the acts under an agenda item, or a part of it without a section of
// its own, that have no place in the report yet; with "", those under no item and in no segment. If
// kinds are given, only theirs.
func (f *Facts) ActsAt(item string, kinds ...string) []*Act {
	return f.actsWith(kinds, func(a *Act) bool {
		if a.Item == nil {
			return item == "" && a.Segment == ""
		}
		return a.Item.reportedIn(item)
	})
}

// ActsDuring returns the acts in a segment, under no item, that have no place in the
// report yet. If kinds are given, only theirs.
func (f *Facts) ActsDuring(segment string, kinds ...string) []*Act {
	return f.actsWith(kinds, func(a *Act) bool { return a.Item == nil && a.Segment == segment })
}

// ActsIn returns the acts at a sitting that have no place in the report yet. If
// kinds are given, only theirs.
func (f *Facts) ActsIn(sitting session.Int, kinds ...string) []*Act {
	return f.actsWith(kinds, func(a *Act) bool { return a.Sitting.IsSet() && a.Sitting.V == sitting.V })
}

func (f *Facts) actsWith(kinds []string, is func(*Act) bool) []*Act {
	var acts []*Act
	for _, a := range f.Acts {
		if !a.placed && a.own() && (len(kinds) == 0 || slices.Contains(kinds, a.Kind)) && is(a) {
			acts = append(acts, a)
		}
	}
	return acts
}

// own reports whether the act is from [[acts]]: statements and panels have places
// of their own in templates.
func (a *Act) own() bool { return a.act.Statement == nil && a.act.Moderators == nil }
