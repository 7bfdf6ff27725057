package reading

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/search"
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
// read, but is not an official name; nor is an abbreviation that is no short name. An
// adjective, or a noun like it, is of the State's people or affairs.
const (
	Long Manner = iota
	Short
	Inverted
	Alias
	Abbreviated
	Adjective
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
	known         *locale.Locale
	spellings     lexicon.Layers  // as [Text.Plain] would have them, marked with their manner
	abbreviations map[string]bool // those that are abbreviations
}

func newNameFinder(words *Language, l *locale.Locale) *nameFinder {
	indexed, codes := l.Indexed()
	f := &nameFinder{Language: words, known: l, abbreviations: make(map[string]bool)}
	over := f.spell(codes)
	for _, s := range slices.Concat(indexed, over) {
		if Manner(s.Mark) != Adjective && IsAbbreviation(s.Text) {
			f.abbreviations[s.Text] = true
		}
	}
	f.spellings = lexicon.Layers{Indexed: lexicon.NewPhrases(indexed), Over: lexicon.NewPhrases(over), Codes: codes}
	return f
}

// spell returns the spellings of entities, sorted by code.
func (f *nameFinder) spell(codes []string) []lexicon.Phrase {
	known := make(map[string]lexicon.Phrase, 2*len(codes))
	add := func(s lexicon.Phrase) {
		if old, ok := known[s.Text]; !ok || supersedes(s, old) {
			known[s.Text] = s
		}
	}
	for _, code := range codes {
		e, _ := f.known.Entry(code)
		for _, word := range e.Adjectives {
			for _, stem := range f.stems(word.V) {
				add(lexicon.Phrase{Text: stem, Code: code, Mark: int(Adjective)})
			}
		}
		for _, s := range f.known.Spellings(code) {
			name, _ := folded(FromCapital(s.Text))
			manner := int(mannerOf(s))
			add(lexicon.Phrase{Text: name, Code: code, Mark: manner})
			if before, after, ok := strings.Cut(name, " - "); ok {
				add(lexicon.Phrase{Text: before + "-" + after, Code: code, Mark: manner})
			}
			for whole, short := range f.file.Words.Contractions {
				if rest, ok := strings.CutPrefix(name, whole); ok {
					add(lexicon.Phrase{Text: short.V + rest, Code: code, Mark: manner})
				}
			}
		}
	}
	all := slices.Collect(maps.Values(known))
	lexicon.SortPhrases(all)
	return all
}

// supersedes reports whether a spelling takes the place of the same one of an earlier
// code, or of its own code.
func supersedes(s, earlier lexicon.Phrase) bool {
	return s.Mark < earlier.Mark && (Manner(earlier.Mark) >= Alias || earlier.Code == s.Code)
}

// stems returns what all endings of an adjective follow, as in a sentence and at its
// beginning.
func (f *nameFinder) stems(word string) []string {
	stem, _ := folded(word)
	for _, ending := range f.file.Names.Adjectives.Named {
		if rest, ok := strings.CutSuffix(stem, ending.V); ok {
			stem = rest
			break
		}
	}
	first, size := utf8.DecodeRuneInString(stem)
	return []string{stem, string(unicode.ToUpper(first)) + stem[size:]}
}

func mannerOf(s lexicon.Spelling) Manner {
	switch {
	case s.Length == lexicon.Alias && IsAbbreviation(s.Text):
		return Abbreviated
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
	at := strings.IndexFunc(name, unicode.IsUpper)
	if at <= 0 || slices.ContainsFunc(strings.FieldsFunc(name[:at], func(r rune) bool { return !unicode.IsLetter(r) }), isLong) {
		return name
	}
	return name[at:]
}

// isLong reports whether a word is longer than articles and prepositions are.
func isLong(word string) bool { return utf8.RuneCountInString(word) > 3 }

// find returns the names in a text in order; of overlapping names, the longer.
func (f *nameFinder) find(text string) []Name {
	var found []Name
	inWord := false
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !inWord && c != ' ' {
			if n, ok := f.begins(text, i); ok {
				if !f.isApart(n, text) {
					found = append(found, n)
					i = n.To
					continue
				}
			}
		}
		inWord = isWord(c)
		i += size
	}
	return found
}

// isApart reports whether a phrase holds a name but does not mean it. Of a name that is
// no adjective, only phrases that have letters of it are looked for.
func (f *nameFinder) isApart(n Name, text string) bool {
	name := text[n.From:n.To]
	letters := first(name[firstRune(name):], fewLetters)
	if end := strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		letters = letters[:end] // a pattern escapes other characters
	}
	start := max(n.From-near, 0)
	around := text[start:min(n.To+near, len(text))]
	return slices.ContainsFunc(f.apart, func(p phrase) bool {
		return (n.Manner == Adjective || strings.Contains(p.words, letters)) && slices.ContainsFunc(p.FindAll(around), func(m []int) bool {
			from, to := start+m[0], start+m[1]
			return from < n.To && n.From < to && (from < n.From || n.To < to)
		})
	})
}

// fewLetters of a name, after its first, tell whether words may have it.
const fewLetters = 3

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
	var best lexicon.Phrase
	last := from
	f.spellings.Beginning(text[from:], func(s lexicon.Phrase) bool {
		to := from + len(s.Text)
		if Manner(s.Mark) == Adjective {
			end := wordOf(text, to)
			if !f.adjectiveEndings[text[to:end]] {
				return true
			}
			to = end
		}
		if next, _ := utf8.DecodeRuneInString(text[to:]); isWord(next) && !endsOpen(s.Text) || !f.isMeant(s.Text, text, from) {
			return true
		}
		if len(s.Text) > len(best.Text) || len(s.Text) == len(best.Text) && precedes(s, best) {
			best, last = s, to
		}
		return false
	})
	if best.Text == "" {
		return Name{}, false
	}
	entity, _ := f.known.Entity(best.Code)
	return Name{entity, from, last, Manner(best.Mark)}, true
}

// isMeant reports whether a name that is also another word is after words that show
// that it is a name.
func (f *nameFinder) isMeant(name, text string, at int) bool {
	before, doubtful := f.meant[name]
	return !doubtful || before.Matches(nearBefore(text, at))
}

// wordOf returns the end of the letters at a byte.
func wordOf(text string, from int) int {
	for i, c := range text[from:] {
		if !isWord(c) {
			return from + i
		}
	}
	return len(text)
}

// precedes reports whether, of two equal spellings, s is used and not t, whichever
// was found first.
func precedes(s, t lexicon.Phrase) bool {
	if s.Code < t.Code {
		return !supersedes(t, s)
	}
	return supersedes(s, t)
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

// IsWithin reports whether a name of a text is only a part of a longer name or of a
// subject, so that it need not be official: the question of Palestine, the Burma Road.
func (l *Language) IsWithin(t *Text, n Name) bool {
	from := max(n.From-near, 0)
	for _, m := range l.within.FindAll(t.Plain[from:min(n.To+near, len(t.Plain))]) {
		if from+m[0] <= n.From && n.To <= from+m[1] {
			return true
		}
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(t.Plain[n.To:], " "))
	return strings.HasPrefix(t.Plain[n.To:], " ") && unicode.IsUpper(next)
}

// NameAt returns a name as it is typed, over the end of a line too.
func (t *Text) NameAt(n Name) string {
	return runOfSpaces().ReplaceAllString(t.Typed(n.From, n.To), " ")
}

var runOfSpaces = search.Lazy(` {2,}`)
