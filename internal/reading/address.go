package reading

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// Address is a form of address in Plain: Ms., السيدة, 先生.
type Address struct {
	Word
	Gender string // as sessions write it
	name   int    // where the name begins or, if it is before the form of address, ends
}

// addresses returns the forms of address of Plain that tell the gender of one
// person, in order.
func (l *Language) addresses(t *Text) []Address {
	var all []Address
	for gender, form := range l.address {
		for _, m := range form.FindAll(t.Plain) {
			a := Address{Word{m[0], m[0] + len(strings.TrimSpace(t.Plain[m[0]:m[1]]))}, gender, m[1]}
			if l.file.Address.After.V {
				a.name = a.From
			}
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b Address) int { return cmp.Compare(a.From, b.From) })
	return all
}

// Named returns the bytes of a name that is beside a form of address.
func (l *Language) Named(t *Text, a Address, name string) (Word, bool) {
	if l.file.Address.After.V {
		from := a.name - len(name)
		return Word{from, a.name}, strings.HasSuffix(t.Plain[:a.name], name) && !endsInWord(t.Plain[:from], name)
	}
	size := l.NameSize(t.Plain[a.name:], name)
	return Word{a.name, a.name + size}, size > 0
}

// endsInWord reports whether a name after a text is only the end of a longer one.
func endsInWord(before, name string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(name)
	return isWord(last) && isWord(first)
}

// Beside returns the words beside a form of address that may be a name, at most
// two.
func (l *Language) Beside(t *Text, a Address) (all []Word) {
	if l.file.Address.After.V {
		for w := range LatinWords(t.Plain[:a.name]) {
			if w.To == a.name {
				all = append(all, w)
			}
		}
		return all
	}
	end := a.name
	for w := range runs(t.Plain[a.name:], plain.IsLetter) {
		w = Word{a.name + w.From, a.name + w.To}
		if len(all) == 2 || strings.TrimSpace(t.Plain[end:w.From]) != "" {
			break
		}
		all, end = append(all, w), w.To
	}
	return all
}

// NameSize returns the size of a person's name, in any case of the language, with
// which a text begins; 0 if it begins with another word.
func (l *Language) NameSize(text, name string) int {
	at := 0
	for i, part := range strings.Fields(name) {
		if i > 0 && !strings.HasPrefix(text[at:], " ") {
			return 0
		}
		size := l.partSize(text[at+min(i, 1):], part)
		if size == 0 {
			return 0
		}
		at += min(i, 1) + size
	}
	return at
}

// partSize is NameSize for one word of a name.
func (l *Language) partSize(text, part string) int {
	stem := strings.TrimRight(part, l.file.Address.Finals.V)
	if strings.HasPrefix(text, part) && len(stem) == len(part) {
		stem = part
	}
	if !strings.HasPrefix(text, stem) {
		return 0
	}
	end := len(stem)
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isWord(r) {
			break
		}
		end += size
	}
	if text[:end] == part || l.nameEndings[text[len(stem):end]] {
		return end
	}
	return 0
}

// Capitalized yields the words of a text that may be names: those of Latin letters
// and, if the language's script has capitals, of its letters.
func (l *Language) Capitalized(text string) iter.Seq[Word] {
	if len(l.nameEndings) == 0 {
		return LatinWords(text)
	}
	return runs(text, plain.IsLetter)
}

// Uninflected returns a word and what it is without an ending.
func (l *Language) Uninflected(word string) []string {
	all := []string{word}
	for at := range word {
		if at > 0 && l.nameEndings[word[at:]] {
			all = append(all, word[:at])
		}
	}
	return all
}
