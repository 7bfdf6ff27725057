package session

import "rapporteur/internal/source"

// Act is one thing that happened at the meeting. Which kinds of act there are,
// and which fields each of them has, is declared by the kind of report.
type Act struct {
	Kind    Text `toml:"kind" required:"true" kind:"key"`
	Key     Text `toml:"key" kind:"key"` // made of kind and sitting if absent
	Sitting Int  `toml:"sitting"`
	Date    Date `toml:"date"` // of an act outside the sittings
	Time    Time `toml:"time"`
	Segment Text `toml:"segment" kind:"key"`
	Plenary Int  `toml:"plenary"` // number of the plenary meeting of the organ above, on that date
	Item    Text `toml:"item" kind:"part"`
	After   Text `toml:"after" kind:"key"` // key of the act that it follows; by default the order is that of [Session.Acts]

	Person      Text   `toml:"person" kind:"key"`
	People      []Text `toml:"people" kind:"key"`
	Office      Text   `toml:"office" kind:"office"`
	How         Text   `toml:"how" oneof:"acclamation secret-ballot consensus without-vote recorded-vote roll-call show-of-hands"`
	By          []Text `toml:"by" kind:"code"`
	Capacity    Text   `toml:"capacity" kind:"key"`
	Several            // those who act for the delegations or the secretariat; persons have genders of their own
	OnBehalf    []Text `toml:"on_behalf" kind:"code"`
	NominatedBy []Text `toml:"nominated_by" kind:"code"`
	Term
	Absent Text `toml:"absent" kind:"key"` // the person in whose absence somebody acted

	Document Text `toml:"document" kind:"key"`
	Text     Text `toml:"text" kind:"key"` // of an adopted text, in provisions or recommendations
	Part     Text `toml:"part" kind:"key"` // of the text; its words are in <lang>/texts.toml

	InFavour   []Text `toml:"in_favour" kind:"code"`
	Against    []Text `toml:"against" kind:"code"`
	Abstaining []Text `toml:"abstaining" kind:"code"`
	NotVoting  []Text `toml:"not_voting" kind:"code"`

	Group   Text   `toml:"group" kind:"code"`
	Members []Text `toml:"members" kind:"code"`
	Counts  Counts `toml:"counts"`

	Does       string      `toml:"-"` // what the kind declares that such an act does: one of the constants; empty if nothing that others depend on
	Becomes    string      `toml:"-"` // what the kind declares that the text is after such an act: adopted, withdrawn, …
	Statement  *Statement  `toml:"-"` // of an act of the kind statement
	Moderators []Moderator `toml:"-"` // of an act of the kind panel
}

// Counts is the result of a vote.
type Counts struct {
	InFavour   Int `toml:"in_favour" kind:"count"`
	Against    Int `toml:"against" kind:"count"`
	Abstaining Int `toml:"abstaining" kind:"count"`
}

// The kinds of act that have tables of their own.
const (
	StatementAct = "statement" // one of [[statements]]
	PanelAct     = "panel"     // those of [[moderators]] who led the discussion of one item
)

// What an act does that other acts and rules depend on.
const (
	Elects     = "elects"     // the persons to the office
	Appoints   = "appoints"   // the persons to what needs no office, such as the chair of a group
	Introduces = "introduces" // the document or text
	Revises    = "revises"    // the text
	Decides    = "decides"    // on the text
)

// Adopted reports whether more voted in favour than against.
func (a *Act) Adopted() bool {
	if a.Counts.InFavour.IsSet() {
		return a.Counts.InFavour.V > a.Counts.Against.V
	}
	return len(a.InFavour) > len(a.Against)
}

// Persons returns the keys of the persons of the act: person, then people.
func (a *Act) Persons() []Text {
	if !a.Person.IsSet() {
		return a.People
	}
	return append([]Text{a.Person}, a.People...)
}

// Items returns the keys of the agenda items or parts that the act belongs to: a
// statement may be about several.
func (a *Act) Items() []Text {
	switch {
	case a.Statement != nil:
		return a.Statement.Items
	case a.Item.IsSet():
		return []Text{a.Item}
	}
	return nil
}

// Anchor returns the key of the paragraph that templates make of the act.
func (a *Act) Anchor() string {
	switch {
	case a.Statement != nil:
		return "statement-" + a.Key.V
	case a.Moderators != nil:
		return "discussion-" + a.Item.V
	}
	return "act-" + a.Key.V
}

// DateOf returns the day of the sitting at which an act was, or its own.
func (s *Session) DateOf(a *Act) Date { return s.SittingOf(a).Date }

// SittingOf returns the sitting at which an act was; if there is none, only its day
// is known.
func (s *Session) SittingOf(a *Act) Sitting {
	for _, sitting := range s.Sittings {
		if a.Sitting.IsSet() && sitting.Number.V == a.Sitting.V {
			return sitting
		}
	}
	return Sitting{Date: a.Date}
}

// Result returns what becomes of a text by an act about it: the word that the kind
// of report declares, or adopted or rejected by a vote; empty if nothing does.
func (a *Act) Result() string {
	switch {
	case a.Becomes != "" || a.Does != Decides || !a.Vote():
		return a.Becomes
	case a.Adopted():
		return "adopted"
	}
	return "rejected"
}

// At returns where the author names the act: its key or else its kind.
func (a *Act) At() source.Span {
	if a.Key.Span != (source.Span{}) {
		return a.Key.Span
	}
	return a.Kind.Span
}

// Vote reports whether the act says how many voted, or who.
func (a *Act) Vote() bool {
	return a.Counts.InFavour.IsSet() || len(a.InFavour)+len(a.Against)+len(a.Abstaining)+len(a.NotVoting) > 0
}

// Field returns where the act has a field of [[acts]], and whether it has it.
func (a *Act) Field(name string) (source.Span, bool) {
	for _, f := range a.fields() {
		if f.name == name {
			return f.at, !f.at.IsZero()
		}
	}
	return source.Span{}, false
}

// actField is a field of an act, and where it is; nowhere if it is absent.
type actField struct {
	name string
	at   source.Span
}

// fields returns all fields but those that every act may have: its kind, its key
// and what it comes after.
func (a *Act) fields() []actField {
	list := func(name string, codes []Text) actField {
		if len(codes) == 0 {
			return actField{name: name}
		}
		return actField{name, codes[0].Span}
	}
	return []actField{
		{"sitting", a.Sitting.Span}, {"date", a.Date.Span}, {"time", a.Time.Span}, {"segment", a.Segment.Span}, {"plenary", a.Plenary.Span}, {"item", a.Item.Span}, {"person", a.Person.Span}, list("people", a.People),
		{"office", a.Office.Span}, {"how", a.How.Span}, list("by", a.By), {"capacity", a.Capacity.Span}, {"gender", a.Gender.Span},
		list("on_behalf", a.OnBehalf), list("nominated_by", a.NominatedBy),
		{"from", a.From.Span}, {"until", a.Until.Span}, {"absent", a.Absent.Span}, {"document", a.Document.Span}, {"text", a.Text.Span}, {"part", a.Part.Span},
		{"counts", a.Counts.span()}, list("in_favour", a.InFavour), list("against", a.Against), list("abstaining", a.Abstaining),
		list("not_voting", a.NotVoting), {"group", a.Group.Span}, list("members", a.Members),
	}
}

func (c Counts) span() source.Span {
	for _, n := range []Int{c.InFavour, c.Against, c.Abstaining} {
		if n.IsSet() {
			return n.Span
		}
	}
	return source.Span{}
}
