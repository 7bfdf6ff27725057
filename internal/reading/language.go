package reading

import (
	"io/fs"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/search"
)

// Language is what is looked for in the words of one language: the content of
// locales/<lang>/reading.toml, which docs/reading.md explains. A pattern that
// a language does without matches nothing.
type Language struct {
	Common       map[string]bool // frequent small words, which show in what language a text is
	WordSize     int             // tenths of a character that make a word, in languages without spaces; else 0
	prefixes     []string        // that are written together with the next word
	contractions map[string]string

	thousands string         // characters between groups of three digits
	decimal   string         // characters before the fraction
	numerals  map[string]int // in words, besides those of the locale
	multiples map[string]int // million
	months    map[string]int // with their number
	dateMarks dateMarks

	apart    *search.Pattern // words with the name of a State that is not meant
	between  *search.Pattern // names in a list
	OwnOrder *search.Pattern // words before a list whose order is not the alphabet's
	Article  *search.Pattern // what ends directly before a name in a sentence

	typed          []typedForm
	numbers        enumeration
	other          Around          // a reference to another document
	own            Around          // a reference to the report, in spite of the above
	Above, Below   Around          // a reference that says on which side of the reader it leads
	Recommendation *search.Pattern // a reference to one of the report's; its number is the group n

	Participation Participation
	titled        []*search.Pattern // a person's name after a form of address; the group name
	Dated         []*search.Pattern // sittings and their days; the groups sittings and days
	Held          []*search.Pattern // how many sittings there were; the group n

	Terms         []string        // that a report writes with the same capitals throughout
	abbreviations map[string]bool // that need no introduction

	Percent         *search.Pattern // the sign for a percentage; the group sign
	PercentWord     string          // what running text has in its place
	PercentInflects bool            // the word has forms, between which only the author can choose
	NotesAfter      bool            // the call of a footnote is after punctuation
	foreign         string          // marks of other languages
	foreignInside   string          // the same, between letters of the language
	unspaced        string          // marks without a space before them
	Dashes          bool            // a dash is never written as a hyphen
}

// ReadLanguage reads a language's reading.toml from fsys (package locales).
// The findings say what is wrong in it; a Language is returned in any case,
// and is fit for use if none of them is an error.
func ReadLanguage(fsys fs.FS, tag lang.Tag) (*Language, diag.List) {
	var f file
	c := compiler{locale.ReadPatterns(fsys, tag, "reading.toml", &f)}
	l := new(Language)
	c.words(l, &f)
	c.references(l, &f)
	c.names(l, &f)
	c.usage(l, &f)
	return l, c.Findings()
}

// Around is words that are directly before or after something.
type Around struct{ before, after *search.Pattern }

// Holds reports whether the words are around text[from:to].
func (a Around) Holds(text string, from, to int) bool {
	return a.before.Matches(nearBefore(text, from)) || a.after.Matches(nearAfter(text, to))
}

// near is how many bytes on either side of something are looked at: enough
// for a few words, and few enough for long texts with many numbers.
const near = 160

func nearBefore(text string, at int) string { return text[max(at-near, 0):at] }

func nearAfter(text string, at int) string { return text[at:min(at+near, len(text))] }
