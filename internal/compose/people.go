package compose

import "rapporteur/internal/session"

// Person is somebody with a name, as messages see them.
type Person struct {
	*Facts
	Key         string
	Name        string       // "Martina Berger", as the language writes it
	Surname     string       // "Berger"
	Title       string       // before the name: "H.E.", "Dr."; in the language
	Gender      string       // feminine, masculine
	Office      string       // of an officer: a key that the kind of report declares
	Term        session.Term // of an officer
	Function    string       // in the language; moderators always have one
	Affiliation session.Text // without a place if the session gives none
	Introduced  bool         // the affiliation needs no mention: the function names it, or there is none
	BeforeLast  bool         // of those who moderated, the last person follows
	Last        bool         // of those who moderated
}

// People is several persons, in the order of the session.
type People []*Person

// Gender returns feminine or masculine where all are, else mixed.
func (p People) Gender() string {
	if len(p) == 0 {
		return ""
	}
	gender := p[0].Gender
	for _, person := range p {
		if person.Gender != gender {
			return "mixed"
		}
	}
	return gender
}

// Term returns the term of office of all of them; none if they have different
// ones.
func (p People) Term() session.Term {
	var term session.Term
	for i, person := range p {
		if i > 0 && (person.Term.From.V != term.From.V || person.Term.Until.V != term.Until.V) {
			return session.Term{}
		}
		term = person.Term
	}
	return term
}

// person returns a person with the name that the language has for them.
func (f *facts) person(p session.Person) *Person {
	own := f.words.Texts.People[p.Key.V]
	return &Person{
		Facts: f.all, Key: p.Key.V, Name: f.text(orElse(own.Name, p.Name)), Surname: f.text(orElse(own.Surname, p.Surname)),
		Title: f.text(own.Title), Gender: p.Gender.V, Affiliation: p.Affiliation, Function: f.text(f.words.Texts.Functions[p.Key.V]),
	}
}

func orElse(own, other session.Text) session.Text {
	if own.IsSet() {
		return own
	}
	return other
}

// OfficersWith returns the officers of an office, such as vice-chair.
func (f *Facts) OfficersWith(office string) People {
	var found People
	for _, p := range f.Officers {
		if p.Office == office {
			found = append(found, p)
		}
	}
	found.place()
	return found
}

func (f *facts) people() {
	for _, officer := range f.session.Officers {
		p := f.person(officer.Person)
		p.Office, p.Term = officer.Office.V, officer.Term
		if office, ok := f.session.Kind.Offices.Find(p.Office); ok && office.Presides.V {
			f.all.Chairs = append(f.all.Chairs, p)
		}
		if officer.Speech.V {
			f.all.OpeningSpeech = append(f.all.OpeningSpeech, p)
		}
		f.all.Officers = append(f.all.Officers, p)
	}
	for _, person := range f.session.People {
		f.all.Persons = append(f.all.Persons, f.person(person))
	}
}

// moderators returns who led the discussion of an item.
func (f *facts) moderators(item string) People {
	var people People
	for _, m := range f.moderated[item] {
		p := f.person(m.Person)
		p.Introduced = m.Introduced.V || !m.Affiliation.IsSet()
		people = append(people, p)
	}
	people.place()
	return people
}

// place tells each person where it is in the list.
func (p People) place() {
	n := len(p)
	for i, person := range p {
		person.BeforeLast, person.Last = i == n-2, i == n-1
	}
}
