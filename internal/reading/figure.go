package reading

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/plain"
)

// figureFinder finds the numbers and dates of a language's texts, in digits
// and in words.
type figureFinder struct {
	*Language
	words   map[string]int   // numbers in words
	months  map[string]int   // with their number, in all forms
	openers map[string]bool  // first words of numbers that have several
	begins  map[[2]rune]bool // first two characters of any of them, or of a month
}

// longestNumeral is the greatest number of words in a number or month.
const longestNumeral = 4

func newFigureFinder(words *Language, l *locale.Locale) *figureFinder {
	r := &figureFinder{Language: words, words: l.NumberWords(), months: maps.Clone(words.months), openers: make(map[string]bool), begins: make(map[[2]rune]bool)}
	maps.Copy(r.words, r.numerals)
	r.addMonths(l.Months())
	for _, phrases := range []map[string]int{r.words, r.months} {
		for phrase := range phrases {
			first, _, several := strings.Cut(phrase, " ")
			if several {
				r.openers[first] = true
			}
			r.addBeginning(lexicon.Opener(first))
		}
	}
	for word := range words.file.Figures.Multiples {
		r.addBeginning(lexicon.Opener(word))
	}
	return r
}

// addMonths adds the names of the months as dates have them: one, or two with
// a slash. In a language whose months are numbers, their marks tell them.
func (r *figureFinder) addMonths(names []string) {
	for i, month := range names {
		for name := range strings.SplitSeq(month, "/") {
			if c, _ := utf8.DecodeRuneInString(name); plain.IsLetter(c) {
				r.months[name] = i + 1
			}
		}
	}
}

// addBeginning adds the first two characters of a word, as they are, with a
// capital and in capitals; and its first character alone.
func (r *figureFinder) addBeginning(start [2]rune) {
	first, second := unicode.ToUpper(start[0]), unicode.ToUpper(start[1])
	for _, b := range [][2]rune{start, {first, start[1]}, {first, second}, {start[0]}} {
		r.begins[b] = true
	}
}

// FigureKind is the kind of a Figure.
type FigureKind int

const (
	PlainFigure FigureKind = iota
	MonthFigure
	DayFigure  // with the mark of a day
	YearFigure // with the mark of a year
)

// Figure is a number or the name of a month in a text.
type Figure struct {
	Kind     FigureKind
	Value    string // in European digits, without separators
	N        int    // its value if it is an integer, else -1
	From, To int
	Soft     bool // in words
	marked   bool // a month with the mark of one, whose days are after it
	undated  bool // it cannot be a day or a year
	spoken   spoken
	text     string // that it is in
}

// figureScan is one search for figures.
type figureScan struct {
	*figureFinder
	text                           string
	order                          *bool // whether groups of digits are in reverse order, once that was asked for
	found                          []Figure
	apart, headings, romans, times matches
}

// find returns the numbers and months of a text in order.
func (r *figureFinder) find(text string) []Figure {
	s := figureScan{
		figureFinder: r, text: text, times: matches{text: text, patterns: r.clock},
		apart: matches{text: text, patterns: r.wordsApart}, headings: matches{text: text, patterns: r.Language.headings},
		romans: matches{text: text, patterns: r.Language.romans},
	}
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case plain.IsDigit(c):
			i = s.number(i)
		case plain.IsLetter(c):
			if i = s.word(i); len(s.found) > 0 {
				i = max(i, s.last().To)
			}
		default:
			i += size
		}
	}
	for i := range s.found {
		s.found[i].text = text
	}
	return s.found
}

// isHeading reports whether words before the number at a byte make it that of a chapter
// or the like, which is firm even in words.
func (s *figureScan) isHeading(at int) bool {
	_, ok := s.headings.overlapping("n", at, at+1)
	return ok
}

// isApart reports whether words that look like a number are part of a phrase that has
// none.
func (s *figureScan) isApart(from, to int) bool {
	_, ok := s.apart.overlapping("", from, to)
	return ok
}

// isRoman reports whether words before a letter make it a Roman numeral.
func (s *figureScan) isRoman(from, to int) bool {
	_, ok := s.romans.overlapping("n", from, to)
	return ok
}
