package facts

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

func nameSpelling() rules.Check {
	return rules.New(rules.Rule{
		ID: "name-spelling", Former: []string{"text-person-spelling"}, Severity: rules.Error,
		Summary: "A person's name is spelled the same way everywhere",
		Why:     "readers take two spellings for two people, and a misspelled name offends",
		Hint:    "spell it as the session does, or correct it there",
	}, func(p *rules.Pass) {
		if p.Session == nil {
			for _, l := range p.Languages {
				twoSpellingsRead(p, l)
			}
			return
		}
		twoSpellings(p, p.Session.Persons())
		s := speller{Pass: p, far: make(map[string]bool)}
		for _, l := range p.Languages {
			for _, person := range p.People(l) {
				s.add(person)
			}
		}
		for _, l := range p.Languages {
			texts := p.Texts(l)
			s.Language = l
			s.small = sync.OnceValue(func() map[string]bool { return smallWords(texts, l.Words) })
			for _, text := range texts {
				s.misspelled(text)
			}
		}
	})
}

// named is a person and the words of their name.
type named struct {
	rules.Person
	parts []string
}

// twoSpellings reports people in the session whose names differ by one or two
// letters.
func twoSpellings(p *rules.Pass, people []session.Person) {
	for i, a := range people {
		for _, b := range people[:i] {
			if alike(a.Name.V, b.Name.V, shortName) && sharePart(a.Name.V, b.Name.V) {
				p.Report(a.Name.Span, "%q is also spelled %q", a.Name.V, b.Name.V).Relate(b.Name.Span, "the other spelling")
			}
		}
	}
}

func sharePart(a, b string) bool {
	parts := strings.Fields(b)
	return slices.ContainsFunc(strings.Fields(a), func(part string) bool { return slices.Contains(parts, part) })
}

// A name shorter than shortName is too easily similar to another word; one of
// longName letters needs no further evidence.
const shortName, longName = 5, 7

// alike reports whether two words of at least shortest letters differ so
// little that the same word is meant.
func alike(a, b string, shortest int) bool {
	if a == "" || b == "" || a[0] != b[0] && a[len(a)-1] != b[len(b)-1] {
		return false // true of most words
	}
	m, n := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	allowed := 1
	if min(m, n) > longName {
		allowed = 2
	}
	return min(m, n) >= shortest && rules.IsSlip(a, b, allowed)
}

// speller looks for names in texts.
type speller struct {
	*rules.Pass
	*rules.Language
	people []named
	far    map[string]bool        // words that are not close to any name
	small  func() map[string]bool // of the language; computed on first use, which is rare
}

// misspelled reports words of a text that are close to, but not the same as, a
// part of a person's name. Beside a form of address, short ones are names too.
func (s *speller) misspelled(text *reading.Text) {
	addressed := s.addressed(text)
	before := ""
	for w := range s.Words.Capitalized(text.Raw) {
		word, previous := text.Raw[w.From:w.To], before
		before = word
		if !capitalized(word) || s.isFar(word) || s.isPart(word) || s.small()[strings.ToLower(word)] {
			continue
		}
		place, _ := text.At(w.From, w.To)
		if addressed[place.Start] {
			continue
		}
		for _, person := range s.people {
			part, ok := s.near(person, word, shortName)
			if !ok || utf8.RuneCountInString(part) < longName && !slices.Contains(person.parts, previous) {
				continue
			}
			if !place.IsZero() && place.File != s.Session.File {
				misspelling(s.Pass, place, word, part, person)
			}
			break
		}
	}
}

// addressed reports the names beside forms of address that differ slightly from
// one of the session, and returns where they are.
func (s *speller) addressed(text *reading.Text) map[int]bool {
	told := make(map[int]bool)
	for _, a := range text.Addresses {
		for _, w := range s.Words.Beside(text, a) {
			word := text.Plain[w.From:w.To]
			if s.isPart(word) {
				continue
			}
			for _, person := range s.people {
				part, ok := s.near(person, word, shortWord)
				if place := text.Place(w.From, w.To); ok && s.Wrote(place) {
					misspelling(s.Pass, place, text.Typed(w.From, w.To), part, person)
					told[place.Start] = true
					break
				}
			}
			break
		}
	}
	return told
}

// add adds a person, or the parts of the name in another language to those that are
// known of the person.
func (s *speller) add(person rules.Person) {
	for i, known := range s.people {
		if known.Key.V == person.Key.V {
			for _, part := range person.Parts() {
				if !slices.Contains(s.people[i].parts, part) {
					s.people[i].parts = append(s.people[i].parts, part)
				}
			}
			return
		}
	}
	s.people = append(s.people, named{person, person.Parts()})
}

// isFar reports whether a word is not close to any part of a name.
func (s *speller) isFar(word string) bool {
	far, known := s.far[word]
	if !known {
		far = !slices.ContainsFunc(s.people, func(n named) bool { _, ok := s.near(n, word, shortName); return ok })
		s.far[word] = far
	}
	return far
}

func misspelling(p *rules.Pass, place source.Span, word, part string, person named) {
	f := p.Report(place, "%q differs slightly from the name of %s", word, person.Name.V)
	f.Hint = "write " + part + ", or correct the name in session.toml"
	f.Relate(person.Name.Span, "the name as the session spells it")
}

// near returns the part of a person's name that a word, in any case of the language,
// was probably meant to be.
func (s *speller) near(person named, word string, shortest int) (string, bool) {
	for _, form := range s.Words.Uninflected(word) {
		for _, part := range person.parts {
			if alike(form, part, shortest) {
				return part, true
			}
		}
	}
	return "", false
}

// isPart reports whether a word is a part of anybody's name, in any case of the
// language.
func (s *speller) isPart(word string) bool {
	return slices.ContainsFunc(s.people, func(n named) bool {
		return slices.ContainsFunc(n.parts, func(part string) bool { return s.Words.NameSize(word, part) == len(word) })
	})
}

// capitalized reports whether a word is written like a name: a capital letter
// followed by letters that are not all capitals.
func capitalized(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && strings.ContainsFunc(word[size:], unicode.IsLower)
}

// smallWords returns the words that the texts also write in lower case: they
// are not names.
func smallWords(texts []*reading.Text, words *reading.Language) map[string]bool {
	small := make(map[string]bool)
	for _, text := range texts {
		for w := range words.Capitalized(text.Raw) {
			if word := text.Raw[w.From:w.To]; !strings.ContainsFunc(word, unicode.IsUpper) {
				small[word] = true
			}
		}
	}
	return small
}
