package check

import (
	"strconv"
	"strings"

	"rapporteur/internal/search"
	"rapporteur/internal/tomlfile"
)

// usage is what a language does with figures, dates, names and punctuation.
type usage struct {
	common        map[string]bool // frequent small words, which show in what language a text is
	prefixes      []string        // that are written together with the next word
	contractions  map[string]string
	thousands     string         // characters between groups of three figures
	decimal       string         // characters before the fraction
	numerals      map[string]int // in words, besides those of the locale
	multiples     map[string]int // million
	months        map[string]int // with their number
	dateMarks     dateMarks
	between       *search.Pattern // names in a list
	apart         *search.Pattern // words with the name of a State that is not meant
	wordSize      int             // tenths of a character that make a word, in languages without spaces; else 0
	abbreviations map[string]bool
	percent       *search.Pattern
	percentWord   string
	percentForms  bool   // the word has forms, which the sign does not tell
	notesAfter    bool   // the call of a footnote stands after punctuation
	foreign       string // marks of other languages
	foreignInside string // the same, between letters of the language
	unspaced      string // marks without a space before them
	dashes        bool   // a dash is never written as a hyphen
}

// dateMarks are the characters behind the figures of a date in languages
// that have them.
type dateMarks struct{ year, month, day string }

// usageFile is the part of check.toml about usage.
type usageFile struct {
	Words struct {
		Common      []pattern             `toml:"common"`
		Prefixes    []pattern             `toml:"prefixes"`
		Contraction map[string]pattern    `toml:"contractions"`
		Size        tomlfile.Value[int64] `toml:"size"`
	} `toml:"words"`
	Figures struct {
		Thousands pattern                          `toml:"thousands"`
		Decimal   pattern                          `toml:"decimal"`
		Words     map[string][]pattern             `toml:"words"`
		Multiples map[string]tomlfile.Value[int64] `toml:"multiples"`
	} `toml:"figures"`
	Dates struct {
		Months []pattern `toml:"months"`
		Year   pattern   `toml:"year"`
		Month  pattern   `toml:"month"`
		Day    pattern   `toml:"day"`
	} `toml:"dates"`
	Names struct {
		Between pattern   `toml:"between"`
		Apart   []pattern `toml:"apart"`
	} `toml:"names"`
	Abbreviations struct {
		Known []pattern `toml:"known"`
	} `toml:"abbreviations"`
	Percent struct {
		Find     pattern              `toml:"find"`
		Word     pattern              `toml:"word"`
		Inflects tomlfile.Value[bool] `toml:"inflects"`
	} `toml:"percent"`
	Footnotes struct {
		Side pattern `toml:"side" oneof:"before after"`
	} `toml:"footnotes"`
	Punctuation struct {
		Foreign       pattern              `toml:"foreign"`
		ForeignInside pattern              `toml:"foreign_inside"`
		Unspaced      pattern              `toml:"unspaced"`
		Dashes        tomlfile.Value[bool] `toml:"dashes"`
	} `toml:"punctuation"`
}

func (c compiler) usage(f usageFile) usage {
	u := usage{
		common: setOf(f.Words.Common), contractions: make(map[string]string), wordSize: int(f.Words.Size.V),
		thousands: f.Figures.Thousands.V, decimal: f.Figures.Decimal.V,
		numerals: make(map[string]int), multiples: make(map[string]int), months: make(map[string]int),
		dateMarks:     dateMarks{f.Dates.Year.V, f.Dates.Month.V, f.Dates.Day.V},
		abbreviations: setOf(f.Abbreviations.Known), percentWord: f.Percent.Word.V, percentForms: f.Percent.Inflects.V,
		notesAfter: f.Footnotes.Side.V == "after",
		percent:    c.One(f.Percent.Find, "sign"), between: c.One(f.Names.Between), apart: c.Any("", "", f.Names.Apart...),
		foreign: f.Punctuation.Foreign.V, foreignInside: f.Punctuation.ForeignInside.V,
		unspaced: f.Punctuation.Unspaced.V, dashes: f.Punctuation.Dashes.V,
	}
	for _, p := range f.Words.Prefixes {
		u.prefixes = append(u.prefixes, p.V)
	}
	for whole, short := range f.Words.Contraction {
		u.contractions[whole] = short.V
	}
	for word, value := range f.Figures.Multiples {
		u.multiples[word] = int(value.V)
	}
	for i, names := range f.Dates.Months {
		for name := range strings.SplitSeq(names.V, "|") {
			u.months[name] = i + 1
		}
	}
	c.numerals(u.numerals, f.Figures.Words)
	return u
}

// numerals adds words by the numbers they stand for.
func (c compiler) numerals(to map[string]int, words map[string][]pattern) {
	for figures, all := range words {
		n, err := strconv.Atoi(figures)
		for _, word := range all {
			if err != nil {
				c.Report(word.Span, "write the number in figures", "%q is not a number", figures)
				break
			}
			to[word.V] = n
		}
	}
}

func setOf(all []pattern) map[string]bool {
	set := make(map[string]bool, len(all))
	for _, p := range all {
		set[p.V] = true
	}
	return set
}
