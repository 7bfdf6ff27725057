// Package session is the typed description of one meeting: the facts that hold in
// every language, decoded from session.toml with the position of every leaf, and
// the texts in each language's folder.
//
// [Load] reads a session folder and reports what an author must correct before a
// report can be built. Whether the facts agree with each other is checked by
// package rules.
//
// In addition to the tags of package tomlfile, a field's kind tag says what its
// texts are: a key, an agenda item, an agenda item or a part of one, the code of a
// State or organization, a place, a language, or a document symbol.
package session

import (
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// The leaf types.
type (
	Text = tomlfile.Value[string]
	Int  = tomlfile.Value[int64]
	Bool = tomlfile.Value[bool]
	Date = tomlfile.Value[tomlfile.Date]
)

// Session is the content of session.toml and of the languages' folders.
type Session struct {
	File          *source.File  `toml:"-"`
	Words         []*Words      `toml:"-"`                               // one for each of Document.Languages, in their order
	Kind          *kind.Kind    `toml:"-"`                               // of report; nil if it is not known
	Body          Text          `toml:"body" required:"true" kind:"key"` // key of templates/bodies/<key>.toml
	Document      Issue         `toml:"document" required:"true"`
	Meeting       Meeting       `toml:"meeting" required:"true"`
	Sittings      []Sitting     `toml:"sittings"`
	Agenda        []AgendaItem  `toml:"agenda" required:"true"`
	Chairs        []Officer     `toml:"chairs"`
	Moderators    []Moderator   `toml:"moderators"`
	Statements    []Statement   `toml:"statements"`
	WrittenActs   []Act         `toml:"acts"`
	Acts          []*Act        `toml:"-"` // everything that happened, in order: the written acts, the statements and the panels
	Participation Participation `toml:"participation"`
	Documents     []Paper       `toml:"documents"`
	Provisions    []Provisions  `toml:"provisions"`
	Annexes       []Annex       `toml:"annexes"`
	Adoption      Adoption      `toml:"adoption"`
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

// PersonOf returns the person of that key, and whether there is one.
func (s *Session) PersonOf(key string) (Person, bool) {
	for _, p := range s.People() {
		if p.Key.V == key {
			return p, true
		}
	}
	return Person{}, false
}

// People returns all persons with a name.
func (s *Session) People() []Person {
	var people []Person
	for _, o := range s.Chairs {
		people = append(people, o.Person)
	}
	for _, m := range s.Moderators {
		people = append(people, m.Person)
	}
	return people
}

// Issue is how the report itself is issued.
type Issue struct {
	Symbol       Text             `toml:"symbol" required:"true" kind:"symbol"`
	Distribution Text             `toml:"distribution" required:"true" oneof:"general limited restricted"`
	Date         Date             `toml:"date" required:"true"`
	Original     Text             `toml:"original" required:"true" kind:"language"`
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
	Ordinal Int  `toml:"ordinal"`                            // in the series of the body's meetings
	Place   Text `toml:"place" required:"true" kind:"place"` // in locales/<lang>/names/places.toml
	From    Date `toml:"from" required:"true"`
	To      Date `toml:"to" required:"true"`
}

// Sitting is one of the meetings (séances) of which the event consisted.
type Sitting struct {
	Number Int    `toml:"number" required:"true"`
	Date   Date   `toml:"date" required:"true"`
	Items  []Text `toml:"items" kind:"part"` // taken up
}

// AgendaItem is an item of the agenda; its title is in <lang>/texts.toml.
type AgendaItem struct {
	Key             Text      `toml:"key" required:"true" kind:"key"`
	Recommendations Bool      `toml:"recommendations"` // has <lang>/recommendations/<key>.md
	Deliberations   Bool      `toml:"deliberations"`   // has <lang>/deliberations/<key>.md
	Sub             []SubItem `toml:"sub"`
}

// SubItem is a part of an agenda item; its title is in <lang>/texts.toml.
type SubItem struct {
	Key Text `toml:"key" required:"true" kind:"key"`
}

// Person is a person with a name.
type Person struct {
	Key         Text `toml:"key" required:"true" kind:"key"`
	Name        Text `toml:"name" required:"true"`    // as spelled in every language: "Martina Berger"
	Surname     Text `toml:"surname" required:"true"` // after Ms. or Mr.: "Berger"
	Gender      Text `toml:"gender" required:"true" oneof:"feminine masculine"`
	Affiliation Text `toml:"affiliation" required:"true" kind:"code"`
}

// Officer is a person who held an office of the meeting. Several of one
// role held it together: two chairs are co-chairs.
type Officer struct {
	Person
	Role   Text `toml:"role" oneof:"chair vice-chair rapporteur"` // chair if absent
	Speech Bool `toml:"opening_statement"`                        // made the statement that opened the meeting
}

// Moderator is a person who led the discussion of an item; the function is
// in <lang>/texts.toml.
type Moderator struct {
	Person
	Item Text `toml:"item" required:"true" kind:"item"`
	// Introduced says that the function's text already names the affiliation,
	// so that it is not added in parentheses.
	Introduced Bool `toml:"function_names_affiliation"`
}

// Statement is one sentence about who spoke.
type Statement struct {
	Key      Text   `toml:"key" required:"true" kind:"key"`
	Items    []Text `toml:"items" kind:"item"` // empty when the sentence names none
	Capacity Text   `toml:"capacity" required:"true" oneof:"secretariat party member observer-state observer-organization"`
	Speakers []Text `toml:"speakers" kind:"code"`
	Gender   Text   `toml:"gender" oneof:"feminine masculine mixed"` // of the speakers; mixed if absent
	OnBehalf []Text `toml:"on_behalf" kind:"code"`                   // the States spoken for
}

// Participation says who was there, each once.
type Participation struct {
	List    Text      `toml:"list" kind:"symbol"` // of the list of participants
	Groups  []Group   `toml:"groups"`
	Experts []Experts `toml:"experts"`
}

// Group is the participants in one capacity.
type Group struct {
	Capacity Text   `toml:"capacity" required:"true" oneof:"party signatory non-signatory member non-member un-entity organization"`
	Members  []Text `toml:"members" required:"true" kind:"code"`
	Gender   Text   `toml:"gender" oneof:"feminine masculine mixed"` // of their representatives; mixed if absent
}

// Experts is those whose delegations included designated persons.
type Experts struct {
	Capacity    Text   `toml:"capacity" required:"true" oneof:"party signatory non-signatory member"`
	Members     []Text `toml:"members" required:"true" kind:"code"`
	FocalPoints Bool   `toml:"focal_points"` // focal points as well as experts
	Gender      Text   `toml:"gender" oneof:"feminine masculine mixed"`
}

// Paper is a document that was before the meeting; its title is in
// <lang>/texts.toml.
type Paper struct {
	Key     Text   `toml:"key" required:"true" kind:"key"`
	Symbols []Text `toml:"symbols" required:"true" kind:"symbol"` // more than one for a joint document
}

// Provisions is a file of texts that the body adopted or proposes separately
// from the recommendations on its agenda items: <lang>/provisions/<key>.md.
type Provisions struct {
	Key    Text `toml:"key" required:"true" kind:"key"`
	Series Text `toml:"series" required:"true" oneof:"recommendation decision resolution"` // counted together
	Item   Text `toml:"item" kind:"item"`
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
