package reading

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
)

// Name is the place where a text names a State, an organization or an
// instrument, in bytes of [Text.Plain].
type Name struct {
	locale.Entity
	From, To int
	Manner   Manner
}

// Manner is the kind of name.
type Manner int

// The manners, most official first. An inverted name is for alphabetical lists
// and has its generic part in brackets at the end. An alias is accepted when
// read, but is not an official name.
const (
	Long Manner = iota
	Short
	Inverted
	Alias
)

// IsState reports whether an entity is listed among States; the European Union
// is.
func IsState(e locale.Entity) bool { return e.Kind == "state" || e.Kind == "union" }

// isParticipant reports whether an entity may take part in a meeting.
func isParticipant(e locale.Entity) bool {
	switch e.Kind {
	case "body", "instrument", "mechanism", "secretariat":
		return false
	}
	return true
}

// nameFinder finds names, in every form of the lexicon, in the texts of a
// language.
type nameFinder struct {
	*Language
	spellings     map[[2]rune][]spelling // by their first two characters
	abbreviations map[string]bool        // those that are abbreviations
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
			for whole, short := range words.file.Words.Contractions {
				if rest, ok := strings.CutPrefix(name, whole); ok {
					add(spelling{short.V + rest, entity, manner})
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

// FromCapital returns a name without the articles and prepositions before it
// (de l'Autriche). In scripts without capitals it returns the name unchanged.
func FromCapital(name string) string {
	if at := strings.IndexFunc(name, unicode.IsUpper); at > 0 {
		return name[at:]
	}
	return name
}

func opener(text string) [2]rune {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	return [2]rune{first, second}
}

// find returns the names in a text in order; of overlapping names, the longer.
func (f *nameFinder) find(text string) []Name {
	var found []Name
	if apart := f.apart.FindAll(text); apart != nil {
		without := []byte(text)
		for _, m := range apart {
			copy(without[m[0]:], bytes.Repeat([]byte{'\t'}, m[1]-m[0]))
		}
		text = string(without)
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

// begins returns the name that begins at a word, or after prefixes joined to
// it.
func (f *nameFinder) begins(text string, word int) (Name, bool) {
	if n, ok := f.at(text, word); ok {
		return n, true
	}
	for _, prefix := range f.file.Words.Prefixes {
		if strings.HasPrefix(text[word:], prefix.V) {
			if n, ok := f.at(text, word+len(prefix.V)); ok {
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

// endsOpen reports whether a name ends with a bracket, or with a character of
// a script without spaces between words.
func endsOpen(name string) bool {
	last, _ := utf8.DecodeLastRuneInString(name)
	return !isWord(last)
}

// Overlaps reports whether a name overlaps the bytes [from, to) of Plain.
func (t *Text) Overlaps(from, to int) bool {
	next := sort.Search(len(t.Names), func(i int) bool { return t.Names[i].To > from })
	return next < len(t.Names) && t.Names[next].From < to
}

// NameAt returns a name as it is typed.
func (t *Text) NameAt(n Name) string { return t.Typed(n.From, n.To) }
