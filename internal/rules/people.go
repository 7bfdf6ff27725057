package rules

import (
	"slices"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/session"
)

// Person is a person of the session as a language writes the name.
type Person struct {
	session.Person
	Full, Surnames []string // in Latin letters, and in the script of the language
}

// People returns the persons of the session.
func (p *Pass) People(l *Language) []Person {
	var all []Person
	words := p.Session.In(l.Report.Language.Tag)
	for _, person := range p.Session.Persons() {
		if slices.ContainsFunc(all, func(known Person) bool { return known.Key.V == person.Key.V }) {
			continue
		}
		x := Person{Person: person, Full: []string{person.Name.V}, Surnames: []string{person.Surname.V}}
		if words != nil {
			own := words.Texts.People[person.Key.V]
			x.Full, x.Surnames = append(x.Full, own.Name.V), append(x.Surnames, own.Surname.V)
		}
		all = append(all, x)
	}
	return all
}

// Parts returns the words of the names.
func (x Person) Parts() []string {
	return strings.Fields(strings.Join(slices.Concat(x.Full, x.Surnames), " "))
}

// Addressed is a form of address in a text, and the persons whom the name beside
// it may mean: none if it is unknown, several if they share a surname.
type Addressed struct {
	reading.Address
	Name reading.Word
	Who  []Person
}

// Addressed returns the forms of address of a text.
func (p *Pass) Addressed(l *Language, text *reading.Text, people []Person) []Addressed {
	var all []Addressed
	for _, address := range text.Addresses {
		a := Addressed{Address: address}
		for _, person := range people {
			for _, name := range slices.Concat(person.Full, person.Surnames) {
				if at, ok := l.Words.Named(text, address, name); ok && name != "" {
					a.Name, a.Who = at, append(a.Who, person)
					break
				}
			}
		}
		all = append(all, a)
	}
	return all
}
