package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// nameSpelling: a person has one spelling.
func nameSpelling() Rule {
	return Rule{
		Rule: diag.Rule{
			ID: "name-spelling", Severity: diag.Error,
			Summary: "A person's name is spelled alike everywhere",
			Why:     "readers take two spellings for two persons, and a misspelled name offends",
			Hint:    "spell it as the session does, or correct it there",
		},
		apply: aboutSession(func(p *pass) {
			persons := personsOf(p.Session)
			p.twoSpellings(persons)
			for _, l := range p.Languages {
				texts := passages(l.Report)
				small := smallWords(texts)
				for _, text := range texts {
					p.misspelled(text, persons, small)
				}
			}
		}),
	}
}

func personsOf(s *session.Session) []session.Person {
	var persons []session.Person
	for _, c := range s.Chairs {
		persons = append(persons, c.Person)
	}
	for _, m := range s.Moderators {
		persons = append(persons, m.Person)
	}
	return persons
}

// twoSpellings reports persons of the session who differ by a letter or two.
func (p *pass) twoSpellings(persons []session.Person) {
	for i, a := range persons {
		for _, b := range persons[:i] {
			if alike(a.Name.V, b.Name.V) && sharePart(a.Name.V, b.Name.V) {
				relate(p.report(a.Name.Span, "%q is also spelled %q", a.Name.V, b.Name.V), b.Name.Span, "the other spelling")
			}
		}
	}
}

func sharePart(a, b string) bool {
	parts := strings.Fields(b)
	return slices.ContainsFunc(strings.Fields(a), func(part string) bool { return slices.Contains(parts, part) })
}

// A name shorter than this is too easily the neighbour of another word; one
// of longName letters needs no further sign that it is meant.
const shortName, longName = 5, 7

// alike reports whether two words differ by so little that they are meant to
// be one.
func alike(a, b string) bool {
	n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if n < shortName || a == b {
		return false
	}
	allowed := 1
	if n > longName {
		allowed = 2
	}
	return diag.Distance(a, b) <= allowed
}

// misspelled reports words of a passage that are nearly, but not quite, a
// part of a person's name.
func (p *pass) misspelled(text located, persons []session.Person, small map[string]bool) {
	for _, m := range latinWord.FindAllStringIndex(text.text, -1) {
		word := text.text[m[0]:m[1]]
		if !capitalized(word) || small[strings.ToLower(word)] || isPart(word, persons) {
			continue
		}
		for _, person := range persons {
			part, ok := nearPart(word, person)
			certain := utf8.RuneCountInString(part) >= longName || besideName(text.text[:m[0]], person)
			if !ok || !certain {
				continue
			}
			place, _ := text.at(m[0], m[1])
			if place.IsZero() || place.File == p.Session.File {
				continue
			}
			p.misspelling(place, word, part, person)
			break
		}
	}
}

func (p *pass) misspelling(place source.Span, word, part string, person session.Person) {
	f := p.report(place, "%q is nearly the name of %s", word, person.Name.V)
	f.Hint = "write " + part + ", or correct the name in session.toml"
	relate(f, person.Name.Span, "the name as the session spells it")
}

// latinWord matches words of Latin letters, in texts of any script.
var latinWord = regexp.MustCompile(`\p{Latin}[\p{Latin}\p{M}]*`)

// capitalized reports whether a word is written like a name: with a capital
// letter, and others that are none.
func capitalized(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && strings.ToUpper(word[size:]) != word[size:]
}

// smallWords returns the words that the texts write with a small letter too:
// those are no names.
func smallWords(texts []located) map[string]bool {
	small := make(map[string]bool)
	for _, text := range texts {
		for _, word := range latinWord.FindAllString(text.text, -1) {
			if word == strings.ToLower(word) {
				small[word] = true
			}
		}
	}
	return small
}

// isPart reports whether a word is a part of anybody's name.
func isPart(word string, persons []session.Person) bool {
	return slices.ContainsFunc(persons, func(p session.Person) bool { return slices.Contains(partsOf(p), word) })
}

func partsOf(p session.Person) []string { return latinWord.FindAllString(p.Name.V+" "+p.Surname.V, -1) }

// nearPart returns the part of a person's name that a word is meant to be.
func nearPart(word string, p session.Person) (string, bool) {
	for _, part := range partsOf(p) {
		if alike(word, part) {
			return part, true
		}
	}
	return "", false
}

// besideName reports whether a text ends with a part of the person's name.
func besideName(before string, p session.Person) bool {
	words := latinWord.FindAllString(before, -1)
	return len(words) > 0 && slices.Contains(partsOf(p), words[len(words)-1])
}
