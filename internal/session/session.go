// Package session is the typed description of one meeting: the facts that hold in
// every language, decoded from session.toml with the position of every leaf, and
// the texts in each language's folder.
//
// [Load] reads a session folder and reports what an author must correct before a
// report can be built. Whether the facts agree with each other is checked by
// package rules.
//
// What a session may write depends on its kind of report (package kind), which
// declares offices, capacities and series.
//
// In addition to the tags of package tomlfile, a field's kind tag says what its
// texts are: a key, a number, an agenda item or a part of one, the code of a
// State, organization or group, a place, a language, a document symbol, or a word
// that the kind declares: an office, a series, a kind of organization, or a
// capacity in which one speaks, attends, or is a designated expert.
package session

import (
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// The leaf types.
type (
	Text = tomlfile.Value[string]
	Int  = tomlfile.Value[int64]
	Bool = tomlfile.Value[bool]
	Date = tomlfile.Value[tomlfile.Date]
	Time = tomlfile.Value[tomlfile.Time]
)

// Session is the content of session.toml and of the languages' folders.
type Session struct {
	Partial       bool            `toml:"-"` // whether a value of the file could not be read, or is wrong by itself
	File          *source.File    `toml:"-"`
	Words         []*Words        `toml:"-"` // one for each of Document.Languages, in their order
	Kind          *kind.Kind      `toml:"-"` // of report; nil if it is not known
	Format        Int             `toml:"format" required:"true" kind:"format"`
	Body          Text            `toml:"body" required:"true" kind:"key"` // key of templates/bodies/<key>.toml
	Document      Issue           `toml:"document" required:"true"`
	Meeting       Meeting         `toml:"meeting" required:"true"`
	Past          []Period        `toml:"past"` // earlier meetings that the body's file does not have
	Sittings      []Sitting       `toml:"sittings"`
	Segments      []Segment       `toml:"segments"`
	Agenda        []AgendaItem    `toml:"agenda" required:"true"`
	Officers      []Officer       `toml:"officers"`
	Moderators    []Moderator     `toml:"moderators"`
	People        []Person        `toml:"people"` // neither officers nor moderators
	Organizations []Organization  `toml:"organizations"`
	Groups        []Group         `toml:"groups"`
	Places        []Place         `toml:"places"`
	Statements    []Statement     `toml:"statements"`
	WrittenActs   []Act           `toml:"acts"`
	Acts          []*Act          `toml:"-"` // everything that happened, in order: the written acts, the statements and the panels
	Participation Participation   `toml:"participation"`
	Documents     []Paper         `toml:"documents"`
	Provisions    []Provisions    `toml:"provisions"`
	Frozen        []report.Frozen `toml:"-"`                     // of frozen.toml
	Numbers       map[string]Text `toml:"numbers" kind:"number"` // of adopted texts by key, where they are not counted
	Annexes       []Annex         `toml:"annexes"`
	Adoption      Adoption        `toml:"adoption"`
	Outputs       []Output        `toml:"outputs"` // other documents than the report
}

// In returns the words of a language, or nil if it is not published.
func (s *Session) In(tag lang.Tag) *Words {
	for _, w := range s.Words {
		if w.Language.Tag == tag {
			return w
		}
	}
	return nil
}

// Issue is how the report itself is issued.
type Issue struct {
	Symbol       Text             `toml:"symbol" required:"true" kind:"symbol"`
	Distribution Text             `toml:"distribution" required:"true" oneof:"general limited restricted"`
	Date         Date             `toml:"date" required:"true"`
	Original     Text             `toml:"original" required:"true" kind:"language"`
	Item         Text             `toml:"item" kind:"part"`                          // under which the report is issued
	Languages    []Text           `toml:"languages" required:"true" kind:"language"` // of the editions to publish
	Reissued     Bool             `toml:"reissued"`
	Status       Text             `toml:"status" oneof:"revision corrigendum"` // relation to an earlier document; empty for the first
	Jobs         map[lang.Tag]Job `toml:"jobs"`
}

// Job is the job number of one language's document.
type Job struct {
	Number   Text `toml:"number" required:"true"`
	Received Date `toml:"received"`
	Issued   Date `toml:"issued"`
}

// Meeting is the whole event, not one sitting.
type Meeting struct {
	Ordinal Int       `toml:"ordinal"`                            // in the series of the body's meetings
	Place   Text      `toml:"place" required:"true" kind:"place"` // in locales/<lang>/names/places.toml
	From    Date      `toml:"from" required:"true"`
	To      Date      `toml:"to" required:"true"`
	Mode    Text      `toml:"mode" kind:"mode"` // in person if absent
	Resumed []Stretch `toml:"resumed"`
}

// Stretch is days on which a meeting was held, here those on which it was resumed.
type Stretch struct {
	Period
	Place Text `toml:"place" kind:"place"` // the same as before if absent

	Before, After []Date   `toml:"-"` // the days of the stretches before and after this one, if there are any
	Meeting       *Meeting `toml:"-"`
}

// Stretches returns all days of the meeting, in order.
func (m Meeting) Stretches() []Stretch {
	all := append([]Stretch{{Period: Period{m.From, m.To}, Place: m.Place}}, m.Resumed...)
	for i := range all {
		all[i].Meeting = &m
		if i > 0 {
			all[i].Before, all[i-1].After = []Date{all[i-1].From, all[i-1].To}, []Date{all[i].From, all[i].To}
		}
	}
	return all
}

// Last returns the last day of the meeting.
func (m Meeting) Last() Date {
	all := m.Stretches()
	return all[len(all)-1].To
}

// Segment is the days of a part of the meeting that has a name of its own.
type Segment struct {
	Kind Text `toml:"kind" required:"true" kind:"segment"`
	Period
}

// Period is the days of one meeting.
type Period struct {
	From Date `toml:"from" required:"true"`
	To   Date `toml:"to" required:"true"`
}

// Has reports whether a day is one of the period, as far as the days are known.
func (p Period) Has(day Date) bool {
	known := day.IsSet() && p.From.IsSet() && p.To.IsSet()
	return !known || p.From.V.Compare(day.V) <= 0 && day.V.Compare(p.To.V) <= 0
}

// Sitting is one of the meetings (séances) of which the event consisted.
type Sitting struct {
	Number Int    `toml:"number" required:"true"`
	Date   Date   `toml:"date" required:"true"`
	Kind   Text   `toml:"kind" kind:"sitting"`
	Items  []Text `toml:"items" kind:"part"` // taken up
}

// Item is what items of the agenda and their parts have in common; the title is in
// <lang>/texts.toml.
type Item struct {
	Key             Text `toml:"key" required:"true" kind:"key"`
	Number          Text `toml:"number" kind:"number"` // see [report.Next]; the next one if absent
	Recommendations Bool `toml:"recommendations"`      // has <lang>/recommendations/<key>.md
	Deliberations   Bool `toml:"deliberations"`        // has <lang>/deliberations/<key>.md
	Annotations     Bool `toml:"annotations"`          // has <lang>/annotations/<key>.md, for outputs that print it

	Path    []int        `toml:"-"` // the positions that lead to it, from the outside in
	Count   report.Count `toml:"-"` // its number among those around it
	Written string       `toml:"-"` // what is printed instead; see [report.Next]
}

// AgendaItem is an item of the agenda.
type AgendaItem struct {
	Item
	Sub []SubItem `toml:"sub"`
}

// SubItem is a part of an agenda item.
type SubItem struct {
	Item
	Sub []Part `toml:"sub"`
}

// Part is a part of a sub-item.
type Part struct{ Item }

// Items returns all items of the agenda and their parts, in order.
func (s *Session) Items() []Item {
	var all []Item
	var before [3]int // the number of the last item on each level
	add := func(item Item, path ...int) {
		level := len(path) - 1
		item.Path = path
		item.Count, item.Written = report.Next(before[level], item.Number.V)
		before[level] = item.Count.N
		clear(before[level+1:])
		all = append(all, item)
	}
	for i, item := range s.Agenda {
		add(item.Item, i)
		for j, sub := range item.Sub {
			add(sub.Item, i, j)
			for k, part := range sub.Sub {
				add(part.Item, i, j, k)
			}
		}
	}
	return all
}

// Statement is one sentence about who spoke.
type Statement struct {
	Key      Text   `toml:"key" required:"true" kind:"key"`
	Items    []Text `toml:"items" kind:"part"` // empty when the sentence names none
	Capacity Text   `toml:"capacity" required:"true" kind:"speaks"`
	Speakers []Text `toml:"speakers" kind:"code"`
	Several
	OnBehalf []Text `toml:"on_behalf" kind:"code"` // the States and groups spoken for
}

// Several is persons of whom only the gender is known.
type Several struct {
	Gender Text `toml:"gender" oneof:"feminine masculine mixed"` // mixed if absent
}

// Participation says who was there, each once.
type Participation struct {
	List    Text        `toml:"list" kind:"symbol"` // of the list of participants
	Groups  []Attending `toml:"groups"`
	Experts []Experts   `toml:"experts"`
}

// Attending is the participants in one capacity, with their representatives.
type Attending struct {
	Capacity Text   `toml:"capacity" required:"true" kind:"attends"`
	Members  []Text `toml:"members" required:"true" kind:"code"`
	Several
}

// Experts is those whose delegations included designated persons.
type Experts struct {
	Capacity    Text   `toml:"capacity" required:"true" kind:"experts"`
	Members     []Text `toml:"members" required:"true" kind:"code"`
	FocalPoints Bool   `toml:"focal_points"` // focal points as well as experts
	Several
}

// Paper is a document that was before the meeting; its title is in
// <lang>/texts.toml.
type Paper struct {
	Key     Text   `toml:"key" required:"true" kind:"key"`
	Symbols []Text `toml:"symbols" required:"true" kind:"symbol"` // more than one for a joint document

	Submitters []Text `toml:"submitted_by" kind:"code"`
	Languages  []Text `toml:"languages" kind:"language"` // the only ones it was issued in; all if absent
	Items      []Text `toml:"items" kind:"part"`         // it was prepared for
}

// Provisions is a file of texts that the body adopted or proposes separately
// from the recommendations on its agenda items: <lang>/provisions/<key>.md.
type Provisions struct {
	Key    Text `toml:"key" required:"true" kind:"key"`
	Series Text `toml:"series" required:"true" kind:"series"` // counted together
	Item   Text `toml:"item" kind:"part"`
}

// Annex is a text after the report, <lang>/annexes/<key>.md; its title is
// in <lang>/texts.toml.
type Annex struct {
	Key Text `toml:"key" required:"true" kind:"key"`
}

// Adoption is the adoption of the report.
type Adoption struct {
	Sitting  Int    `toml:"sitting"`             // number of the sitting
	Sections []Text `toml:"sections" kind:"key"` // keys of the sections adopted
}
