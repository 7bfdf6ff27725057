package reading

import (
	"io/fs"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/search"
)

// Language is the content of locales/<lang>/reading.toml: the words of one
// language that finders look for. docs/reading.md explains it. A pattern that
// a language does not have matches nothing.
type Language struct {
	file file // for what is used as it is written there

	Common   map[string]bool // frequent small words, which identify the language of a text
	numerals map[string]int  // in words, besides those of the locale
	endings  []ending        // of these words and those of the locale, the longest first
	articles map[string]bool // that are written like a number
	months   map[string]int  // with their number: other forms than dates.toml has

	wordsApart   []*search.Pattern // phrases that contain a number word but no number
	headings     []*search.Pattern // words around the number of a chapter or the like, which is in words; the group n
	romans       []*search.Pattern // the same before Roman numerals
	clock        []*search.Pattern // times of day; the groups h, m and pm
	joined       *search.Pattern   // what is between the words of one number
	betweenTens  *search.Pattern   // between tens and the units after them
	betweenUnits *search.Pattern   // between units and the tens after them
	over         *search.Pattern   // what after a number adds a hundred to it
	days         *search.Pattern   // what is between days of one month, and between months of one year
	ofMonth      *search.Pattern   // what is between a day and its month
	monthFirst   *search.Pattern   // what follows a day that is after its month

	apart            []phrase                   // phrases that contain the name of a State but do not mean it
	between          *search.Pattern            // names in a list
	ownOrder         *search.Pattern            // words before a list that is not in alphabetical order
	meant            map[string]*search.Pattern // by names that are other words too: what is before the name
	adjectiveEndings map[string]bool
	article          *search.Pattern // what ends directly before a name in a sentence
	within           *search.Pattern // what holds the name of a State that would be unofficial by itself

	typed          []typedForm
	numbers        enumeration
	other          Around // a reference to another document
	own            Around // a reference to the report, even if other matches
	elsewhere      elsewhere
	Above, Below   Around          // a reference that says above or below
	Recommendation *search.Pattern // a reference to one of the report's; its number is the group n

	Participation Participation
	titled        []*search.Pattern          // a person's name after a form of address; the group name
	address       map[string]*search.Pattern // by the gender of the person; the name is beside it
	nameEndings   map[string]bool            // of persons' names in the cases of the language
	Dated         []*search.Pattern          // sittings and their days; the groups sittings and days
	Held          []*search.Pattern          // how many sittings there were; the group n

	Terms         []string        // to be capitalized in one way throughout a report
	abbreviations map[string]bool // that need no introduction

	units    func() []unit // with the words directly around their numbers
	speakers speakers
	ordinals *search.Pattern // in digits, with the ending of another number
	doubled  map[string]bool // words that may be typed twice

	Percent         *search.Pattern // a percentage; the group sign is the percent sign
	PercentWord     string          // what running text has instead of the sign
	PercentInflects bool            // the word has forms, and only the author can choose one
	WordSize        int             // tenths of a character that make a word, in languages without spaces; else 0
	Transliterated  bool            // persons' names are written in the language's script
	NotesAfter      bool            // footnote references are after punctuation
	Dashes          bool            // a dash is never written as a hyphen
}

// ReadLanguage reads a language's reading.toml from fsys (package locales). It
// always returns a Language, which is usable unless the findings have an
// error.
func ReadLanguage(fsys fs.FS, tag lang.Tag) (*Language, diag.List) {
	l := new(Language)
	c := compiler{locale.ReadPatterns(fsys, tag, "reading.toml", &l.file)}
	c.words(l, &l.file)
	c.figures(l, &l.file)
	c.references(l, &l.file)
	c.elsewhere(l, &l.file)
	c.names(l, &l.file)
	c.usage(l, &l.file)
	return l, c.Findings()
}

// phrase is a pattern and how it is typed.
type phrase struct {
	*search.Pattern
	words string
}

// ending is one that a number word may have instead of another.
type ending struct{ text, of string }

// Around is words that are directly before or after something.
type Around struct{ before, after *search.Pattern }

// Holds reports whether the words are around text[from:to].
func (a Around) Holds(text string, from, to int) bool {
	return a.before.Matches(nearBefore(text, from)) || a.after.Matches(nearAfter(text, to))
}

// HasArticle reports whether the words before a byte of a text make a sentence
// of the name that begins there.
func (l *Language) HasArticle(text string, at int) bool {
	return l.article.Matches(nearBefore(text, at))
}

// near is the number of bytes looked at on either side: enough for a few
// words, but small, because long texts have many numbers.
const near = 160

func nearBefore(text string, at int) string { return text[max(at-near, 0):at] }

func nearAfter(text string, at int) string { return text[at:min(at+near, len(text))] }
