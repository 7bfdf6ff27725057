package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/search"
)

// personName matches a person's name in a script with capitals, including
// particles such as "van der".
const (
	nameWord   = `\p{Lu}[\p{L}\p{M}'-]*`
	laterWord  = `(?: (?:\p{Ll}{1,3} ){0,2}` + nameWord + `)`
	personName = `(?P<name>` + nameWord + laterWord + `{0,3})`
)

// fullName matches a name before a person's State or function: "Michael
// Schotter (" or "Martina Berger, ".
var fullName = search.Lazy(`(` + nameWord + laterWord + `{1,3})(?: \(|, )`)

// Titled returns the bytes of each name in Plain that follows a form of
// address.
func (l *Language) Titled(t *Text) []Word {
	var found []Word
	for _, pattern := range l.titled {
		for _, m := range pattern.FindAll(t.Plain) {
			if from, to := pattern.Group(m, "name"); strings.TrimSpace(t.Plain[from:to]) != "" {
				found = append(found, Word{from, to})
			}
		}
	}
	return found
}

// Person is what may be a person's full name. It certainly is one if a State
// is named after it.
type Person struct {
	Word
	Sure bool
}

// Persons returns what may be full names in Plain.
func (t *Text) Persons() []Person {
	var found []Person
	for _, m := range fullName().FindAllStringSubmatchIndex(t.Plain, -1) {
		if t.Overlaps(m[2], m[3]) {
			continue
		}
		from := m[2]
		if StartsSentence(t.Plain[:from]) && capitalWords(t.Plain[from:m[3]]) > 2 {
			from += strings.Index(t.Plain[from:], " ") + 1 // try again from the second word
		}
		found = append(found, Person{Word{from, m[3]}, t.Overlaps(m[3], m[1]+1)})
	}
	return found
}

func capitalWords(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			n++
		}
	}
	return n
}
