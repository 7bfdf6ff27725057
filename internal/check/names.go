package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
)

// nameFinder finds the names of States and organizations in the texts of a
// language, in every form of the lexicon.
type nameFinder struct {
	usage   *usage
	locale  *locale.Locale
	entries map[[2]rune][]nameEntry // by their first two characters
}

// nameEntry is one spelling of a name. An alias is understood, but no
// official name.
type nameEntry struct {
	text, code string
	alias      bool
}

// namedAt is a name in a text.
type namedAt struct {
	nameEntry
	from, to int
}

func newNameFinder(l *Language) *nameFinder {
	codes := l.Locale.Codes()
	f := &nameFinder{usage: &l.Vocabulary.usage, locale: l.Locale, entries: make(map[[2]rune][]nameEntry)}
	known := make(map[string]nameEntry, 2*len(codes))
	add := func(e nameEntry) {
		if old, ok := known[e.text]; !ok || old.alias && !e.alias {
			known[e.text] = e
		}
	}
	for _, code := range codes {
		for _, s := range l.Locale.Spellings(code) {
			name := fromCapital(s.Text)
			add(nameEntry{name, code, s.Length == lexicon.Alias})
			for whole, short := range f.usage.contractions {
				if rest, ok := strings.CutPrefix(name, whole); ok {
					add(nameEntry{short + rest, code, s.Length == lexicon.Alias})
				}
			}
		}
	}
	for _, e := range known {
		f.entries[opener(e.text)] = append(f.entries[opener(e.text)], e)
	}
	return f
}

// fromCapital drops the articles and prepositions before a name, which are
// not a part of it: de l'Autriche. Scripts without capitals write none that
// could be told from it.
func fromCapital(name string) string {
	if at := strings.IndexFunc(name, unicode.IsUpper); at > 0 {
		return name[at:]
	}
	return name
}

// opener returns the first two characters of a text.
func opener(text string) [2]rune {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	return [2]rune{first, second}
}

// find returns the names in a text, in their order; where one is a part of
// another, the longer.
func (f *nameFinder) find(text string) []namedAt {
	var found []namedAt
	for _, m := range f.usage.apart.FindAll(text) {
		text = text[:m[0]] + strings.Repeat("\t", m[1]-m[0]) + text[m[1]:]
	}
	inWord := false
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !inWord && c != ' ' {
			if n, ok := f.begins(text, i); ok {
				found = append(found, n)
				i = n.to
				continue
			}
		}
		inWord = isWord(c)
		i += size
	}
	return found
}

// begins returns the name that begins at a word, or behind the prefixes that
// are written together with it.
func (f *nameFinder) begins(text string, word int) (namedAt, bool) {
	if n, ok := f.at(text, word); ok {
		return n, true
	}
	for _, prefix := range f.usage.prefixes {
		if strings.HasPrefix(text[word:], prefix) {
			if n, ok := f.at(text, word+len(prefix)); ok {
				return n, true
			}
		}
	}
	return namedAt{}, false
}

// at returns the longest name that begins at a byte.
func (f *nameFinder) at(text string, from int) (namedAt, bool) {
	var longest namedAt
	for _, e := range f.entries[opener(text[from:])] {
		if to := from + len(e.text); to > longest.to && strings.HasPrefix(text[from:], e.text) {
			if next, _ := utf8.DecodeRuneInString(text[to:]); !isWord(next) || endsOpen(e.text) {
				longest = namedAt{e, from, to}
			}
		}
	}
	return longest, longest.to > 0
}

// endsOpen reports whether a name ends with a character behind which no
// space shows where a word begins.
func endsOpen(name string) bool {
	last, _ := utf8.DecodeLastRuneInString(name)
	return isHan(last)
}
