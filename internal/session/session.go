// Package session is the typed description of one meeting: what is true in
// every language, decoded from session.toml with a place for every leaf, and
// the files of words that each language's folder holds.
package session

import (
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

// Session is the content of session.toml.
type Session struct {
	File          *source.File  `toml:"-"`
	Document      Document      `toml:"document"`
	Body          Text          `toml:"body"` // key of templates/bodies/<key>.toml
	Meeting       Meeting       `toml:"meeting"`
	Sittings      []Sitting     `toml:"sittings"`
	Agenda        []AgendaItem  `toml:"agenda"`
	Chairs        []Person      `toml:"chairs"`
	Moderators    []Moderator   `toml:"moderators"`
	Statements    []Statement   `toml:"statements"`
	Participation Participation `toml:"participation"`
	Documents     []Paper       `toml:"documents"`
	Adoption      Adoption      `toml:"adoption"`
}

// Document is how the report itself is issued.
type Document struct {
	Symbol       Text             `toml:"symbol"`
	Distribution Text             `toml:"distribution"` // general, limited, restricted
	Date         Date             `toml:"date"`
	Original     Text             `toml:"original"`  // language tag
	Languages    []Text           `toml:"languages"` // language tags, of the editions to publish
	Reissued     Bool             `toml:"reissued"`
	Jobs         map[lang.Tag]Job `toml:"jobs"`
}

// Job is the job number of one language's document.
type Job struct {
	Number   Text `toml:"number"`
	Received Date `toml:"received"`
	Issued   Date `toml:"issued"`
}

// Meeting is the event, not a sitting of it.
type Meeting struct {
	Ordinal Int  `toml:"ordinal"`
	Place   Text `toml:"place"` // key of a place in locales/<lang>/places
	From    Date `toml:"from"`
	To      Date `toml:"to"`
}

// Sitting is one of the meetings (séances) of which the event consisted.
type Sitting struct {
	Number Int    `toml:"number"`
	Date   Date   `toml:"date"`
	Items  []Text `toml:"items"` // keys of the agenda items taken up
}

// AgendaItem is an item of the agenda; its title is in <lang>/texts.toml.
type AgendaItem struct {
	Key             Text         `toml:"key"`
	Sub             []AgendaItem `toml:"sub"`
	Recommendations Bool         `toml:"recommendations"` // has <lang>/recommendations/<key>.md
	Deliberations   Bool         `toml:"deliberations"`   // has <lang>/deliberations/<key>.md
}

// Person is somebody with a name.
type Person struct {
	Key         Text `toml:"key"`
	Name        Text `toml:"name"`        // as spelled in every language: "Martina Berger"
	Surname     Text `toml:"surname"`     // after Ms. or Mr.: "Berger"
	Gender      Text `toml:"gender"`      // feminine, masculine
	Affiliation Text `toml:"affiliation"` // code of a State or organization
}

// Moderator is a person who led the discussion of an item; the function is
// in <lang>/texts.toml.
type Moderator struct {
	Person
	Item Text `toml:"item"`
	// Introduced says that the function's text names the affiliation already,
	// so that it is not added in parentheses.
	Introduced Bool `toml:"function_names_affiliation"`
}

// Statement is one sentence about who spoke.
type Statement struct {
	Key      Text   `toml:"key"`
	Items    []Text `toml:"items"`     // keys of agenda items; empty when the sentence names none
	Capacity Text   `toml:"capacity"`  // secretariat, party, observer-state, observer-organization
	Speakers []Text `toml:"speakers"`  // codes of States or organizations
	Gender   Text   `toml:"gender"`    // feminine, masculine, mixed (default)
	OnBehalf []Text `toml:"on_behalf"` // codes of the States spoken for
}

// Participation says who was there, each once.
type Participation struct {
	List    Text      `toml:"list"` // symbol of the list of participants
	Groups  []Group   `toml:"groups"`
	Experts []Experts `toml:"experts"`
}

// Group is those who took part in one capacity.
type Group struct {
	Capacity Text   `toml:"capacity"` // party, signatory, non-signatory, non-member, un-entity, organization
	Members  []Text `toml:"members"`
	Gender   Text   `toml:"gender"` // of their representatives: feminine, masculine, mixed (default)
}

// Experts is those whose delegations included designated persons.
type Experts struct {
	Capacity    Text   `toml:"capacity"` // party, signatory, non-signatory
	Members     []Text `toml:"members"`
	FocalPoints Bool   `toml:"focal_points"` // focal points as well as experts
	Gender      Text   `toml:"gender"`
}

// Paper is a document the meeting had before it; its title is in
// <lang>/texts.toml.
type Paper struct {
	Key     Text   `toml:"key"`
	Symbols []Text `toml:"symbols"` // more than one for a joint document
}

// Adoption is the adoption of the report.
type Adoption struct {
	Sitting  Int    `toml:"sitting"`
	Sections []Text `toml:"sections"` // keys of the sections adopted
}
