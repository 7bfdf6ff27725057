package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
)

// Name is where a text names a State, an organization or an instrument. Its
// bytes are those of [Text.Plain].
type Name struct {
	locale.Entity
	From, To int
	Manner   Manner
}

// Manner is how something is named.
type Manner int

// The manners, the most official first. An inverted name has the form for
// alphabetical lists, with its generic part in brackets at the end. An alias is
// accepted when read, but is not an official name.
const (
	Long Manner = iota
	Short
	Inverted
	Alias
)

// IsState reports whether an entity is listed among States, as the European
// Union is.
func IsState(e locale.Entity) bool { return e.Kind == "state" || e.Kind == "union" }

// isParticipant reports whether an entity may take part in a meeting.
func isParticipant(e locale.Entity) bool {
	switch e.Kind {
	case "body", "instrument", "mechanism", "secretariat":
		return false
	}
	return true
}

// nameFinder finds names in the texts of a language, in every form of the
// lexicon.
type nameFinder struct {
	*Language
	spellings     map[[2]rune][]spelling // by their first two characters
	abbreviations map[string]bool        // among them
}

// spelling is one way to write a name.
type spelling struct {
	text   string // as [Text.Plain] would have it
	entity locale.Entity
	manner Manner
}

func newNameFinder(words *Language, l *locale.Locale) *nameFinder {
	codes := l.Codes()
	f := &nameFinder{Language: words, spellings: make(map[[2]rune][]spelling), abbreviations: make(map[string]bool)}
	known := make(map[string]spelling, 2*len(codes))
	add := func(s spelling) {
		old, ok := known[s.text]
		if !ok || s.manner < old.manner && (old.manner == Alias || old.entity.Code == s.entity.Code) {
			known[s.text] = s
		}
	}
	for _, code := range codes {
		entity, _ := l.Entity(code)
		for _, s := range l.Spellings(code) {
			if IsAbbreviation(s.Text) {
				f.abbreviations[s.Text] = true
			}
			name, _ := folded(FromCapital(s.Text))
			manner := mannerOf(s)
			add(spelling{name, entity, manner})
			for whole, short := range words.contractions {
				if rest, ok := strings.CutPrefix(name, whole); ok {
					add(spelling{short + rest, entity, manner})
				}
			}
		}
	}
	for _, s := range known {
		f.spellings[opener(s.text)] = append(f.spellings[opener(s.text)], s)
	}
	return f
}

func mannerOf(s lexicon.Spelling) Manner {
	switch {
	case s.Length == lexicon.Alias:
		return Alias
	case strings.HasSuffix(s.Text, ")"):
		return Inverted
	case s.Length == lexicon.Short:
		return Short
	}
	return Long
}

// FromCapital drops the articles and prepositions before a name, which are
// not a part of it: de l'Autriche. Scripts without capitals write none that
// could be told from it.
func FromCapital(name string) string {
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
func (f *nameFinder) find(text string) []Name {
	var found []Name
	for _, m := range f.apart.FindAll(text) {
		text = text[:m[0]] + strings.Repeat("\t", m[1]-m[0]) + text[m[1]:]
	}
	inWord := false
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !inWord && c != ' ' {
			if n, ok := f.begins(text, i); ok {
				found = append(found, n)
				i = n.To
				continue
			}
		}
		inWord = isWord(c)
		i += size
	}
	return found
}

// begins returns the name that begins at a word, or after the prefixes that
// are written together with it.
func (f *nameFinder) begins(text string, word int) (Name, bool) {
	if n, ok := f.at(text, word); ok {
		return n, true
	}
	for _, prefix := range f.prefixes {
		if strings.HasPrefix(text[word:], prefix) {
			if n, ok := f.at(text, word+len(prefix)); ok {
				return n, true
			}
		}
	}
	return Name{}, false
}

// at returns the longest name that begins at a byte.
func (f *nameFinder) at(text string, from int) (Name, bool) {
	var longest Name
	for _, s := range f.spellings[opener(text[from:])] {
		if to := from + len(s.text); to > longest.To && strings.HasPrefix(text[from:], s.text) {
			if next, _ := utf8.DecodeRuneInString(text[to:]); !isWord(next) || endsOpen(s.text) {
				longest = Name{s.entity, from, to, s.manner}
			}
		}
	}
	return longest, longest.To > 0
}

// endsOpen reports whether a name ends with a character after which no space
// shows where a word begins, or with a bracket.
func endsOpen(name string) bool {
	last, _ := utf8.DecodeLastRuneInString(name)
	return !isWord(last)
}

// Overlaps reports whether a name is in part of the bytes [from, to) of Plain.
func (t *Text) Overlaps(from, to int) bool {
	for _, n := range t.Names {
		if n.From < to && from < n.To {
			return true
		}
	}
	return false
}

// NameAt returns a name as it is typed.
func (t *Text) NameAt(n Name) string { return t.Typed(n.From, n.To) }
