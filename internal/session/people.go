package session

import "slices"

// Person is a person with a name, which a language may write in its own script
// (see Naming).
type Person struct {
	Key         Text `toml:"key" required:"true" kind:"key"`
	Name        Text `toml:"name" required:"true"`    // in Latin letters: "Martina Berger"
	Surname     Text `toml:"surname" required:"true"` // after Ms. or Mr.: "Berger"
	Gender      Text `toml:"gender" required:"true" oneof:"feminine masculine"`
	Affiliation Text `toml:"affiliation" kind:"code"`
}

// Officer is a person who held an office of the meeting. Several of one office
// held it together: two chairs are co-chairs.
type Officer struct {
	Person
	Office Text `toml:"office" required:"true" kind:"office"`
	Term
	Speech Bool `toml:"opening_statement"` // made the statement that opened the meeting
}

// Term is the days from which and until which an office is held. Either may be
// absent.
type Term struct {
	From  Date `toml:"from"`
	Until Date `toml:"until"`
}

// Moderator is a person who led the discussion of an item; the function is
// in <lang>/texts.toml.
type Moderator struct {
	Person
	Item Text `toml:"item" required:"true" kind:"part"`
	// Introduced says that the function's text already names the affiliation,
	// so that it is not added in parentheses.
	Introduced Bool `toml:"function_names_affiliation"`
}

// Persons returns all persons of the session: its officers, then its moderators,
// then the others. One who is named in several tables is there as often.
func (s *Session) Persons() []Person {
	return slices.Concat(s.tables()...)
}

// tables returns the persons of each table.
func (s *Session) tables() [][]Person {
	var officers, moderators []Person
	for _, o := range s.Officers {
		officers = append(officers, o.Person)
	}
	for _, m := range s.Moderators {
		moderators = append(moderators, m.Person)
	}
	return [][]Person{officers, moderators, s.People}
}

// PersonOf returns the person of that key, and whether there is one.
func (s *Session) PersonOf(key string) (Person, bool) {
	for _, p := range s.Persons() {
		if p.Key.V == key {
			return p, true
		}
	}
	return Person{}, false
}

// Organization is one that the program's own data lacks. Its names are in
// <lang>/texts.toml.
type Organization struct {
	Key  Text `toml:"key" required:"true" kind:"key"`
	Kind Text `toml:"kind" kind:"organization"` // what it is, such as ngo
}

// Group is States that speak together or are spoken for, or a group that the
// meeting formed. Its names are in <lang>/texts.toml.
type Group struct {
	Key     Text   `toml:"key" required:"true" kind:"key"`
	Members []Text `toml:"members" kind:"code"`
}

// Place is one that the program's own data lacks. Its names are in
// <lang>/texts.toml.
type Place struct {
	Key Text `toml:"key" required:"true" kind:"key"`
}
