package compose

import "rapporteur/internal/session"

// Person is somebody with a name, as messages see them.
type Person struct {
	*Facts
	Key         string
	Name        string // "Martina Berger"
	Surname     string // "Berger"
	Gender      string // feminine, masculine
	Role        string // of an officer: chair, vice-chair, rapporteur
	Function    string // of a moderator or official, in the language
	Affiliation session.Text
	Introduced  bool // the function names the affiliation already
	BeforeLast  bool // of those who moderated or acted, the last person follows
	Last        bool // of those who moderated or acted
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

func (f *facts) person(p session.Person) *Person {
	return &Person{
		Facts: f.all, Key: p.Key.V, Name: f.text(p.Name), Surname: f.text(p.Surname),
		Gender: p.Gender.V, Affiliation: p.Affiliation,
	}
}

// OfficersWith returns the officers of a role: chair, vice-chair, rapporteur.
func (f *Facts) OfficersWith(role string) People {
	var found People
	for _, p := range f.Officers {
		if p.Role == role {
			found = append(found, p)
		}
	}
	return found
}

func (f *facts) people() {
	for _, officer := range f.session.Chairs {
		p := f.person(officer.Person)
		p.Role = officer.Role.V
		if p.Role == "" || p.Role == "chair" {
			p.Role = "chair"
			f.all.Chairs = append(f.all.Chairs, p)
		}
		if officer.Speech.V {
			f.all.OpeningSpeech = append(f.all.OpeningSpeech, p)
		}
		f.all.Officers = append(f.all.Officers, p)
	}
}

// moderators returns who led the discussion of an item.
func (f *facts) moderators(item string) People {
	var people People
	for _, m := range f.session.Moderators {
		if m.Item.V != item {
			continue
		}
		p := f.person(m.Person)
		p.Function = f.text(f.words.Texts.Functions[m.Key.V])
		p.Introduced = m.Introduced.V
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
