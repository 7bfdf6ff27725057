package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/source"
)

// System is how a report numbers what has a number. It is the same in every
// language.
type System struct {
	Sections []string          // style of the labels of sections on each level, outermost first; the usual ones if empty
	Through  []string          // styles that count on through the whole report
	Series   map[string]Series // of adopted texts, by key; those that are missing are counted from 1
	Values   map[string]int    // "meeting" and "year", for the numbers of adopted texts; 0 if unknown
	Clean    bool              // leave out the brackets around words that are not agreed
	Meeting  source.Span       // where the session says which meeting it was
	Frozen   []Frozen          // the paragraphs as issued, in order, which keep their numbers
}

// Series is how the texts of one series are numbered.
type Series struct {
	Label   string      // name of the label in a language's labels.toml; that of the series if empty
	Pattern string      // of numbers, such as "{meeting:ROMAN}/{number}"; empty if the label has the counter
	At      source.Span // of the pattern
}

// Part is the style of the labels of the parts of a report, which all other
// sections are in.
const Part = "part"

// UsualSections returns the styles of the labels of sections in most reports.
func UsualSections() []string { return []string{"roman", "alpha", "decimal", "letter", "small-roman"} }

// Styles returns the style of the labels of sections on each level.
func (s System) Styles() []string {
	if len(s.Sections) > 0 {
		return s.Sections
	}
	return UsualSections()
}

// Style returns the style of the labels on a level, 1 for the outermost; empty if
// there is none.
func (s System) Style(level int) string {
	if styles := s.Styles(); level >= 1 && level <= len(styles) {
		return styles[level-1]
	}
	return ""
}

// CountsOn reports whether sections of a style count on through the whole report,
// instead of restarting in each section around them.
func (s System) CountsOn(style string) bool { return slices.Contains(s.Through, style) }

// LabelOf returns the name of the label of a series.
func (s System) LabelOf(series string) string { return cmp.Or(s.Series[series].Label, series) }

// BareLabel is the label of texts whose number is beside their first words, and no
// heading of its own.
const BareLabel = "number"

// Next returns the number of an item of an agenda after that of the item before
// it. Own is the number that the item was given, or "": an integer, or one with an
// insertion such as "4 bis", is the number itself; anything else is written as it is,
// and the next item counts on from the integer that it begins with.
func Next(before int, own string) (c Count, written string) {
	if own == "" {
		return Count{N: before + 1}, ""
	}
	if c, ok := ParseCount(own); ok {
		return c, ""
	}
	digits := own[:len(own)-len(strings.TrimLeft(own, "0123456789"))]
	n, err := strconv.Atoi(digits)
	if err != nil {
		n = before
	}
	return Count{N: n}, own
}
