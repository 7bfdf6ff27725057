package grammar

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/tomlfile"
)

// above says how a series of words goes on after its last word. Sessions and
// meetings of many bodies are numbered through all their years.
type above struct {
	// Hundred writes 101 to 199: a pattern in which a series, named in braces,
	// writes the number without its hundred.
	Hundred text            `toml:"hundred"`
	Special map[string]text `toml:"special"` // by number, those that the pattern would write wrongly
	Figures text            `toml:"figures"` // the series in digits that writes all others
}

const (
	hundred        = 100
	largestInWords = 199 // by the pattern of a hundred
	largestNumber  = 9_999
)

// above returns a number after the last word of its series.
func (x *Numbers) above(series string, n int) (string, error) {
	rule := x.numbers.Above[series]
	switch special := rule.Special[strconv.Itoa(n)]; {
	case special.IsSet():
		return special.V, nil
	case rule.Hundred.IsSet() && n > hundred && n <= largestInWords:
		return fillCounter(rule.Hundred.V, n-hundred, x.InSeries)
	case rule.Figures.IsSet():
		return x.InSeries(rule.Figures.V, n)
	}
	return "", fmt.Errorf("the series %q ends with %d; it has no %d", series, len(x.numbers.Words[series]), n)
}

// checkAbove writes a number of each length after the words of each series: a
// finding for a series that cannot go on.
func (x *Numbers) checkAbove(r *localefile.Reader, document *tomlfile.Document) {
	for _, series := range slices.Sorted(maps.Keys(x.numbers.Above)) {
		at, _ := document.Find("above", series)
		words, ok := x.numbers.Words[series]
		if !ok {
			r.Report(at.Key, "name a series of [words]", "there are no words of the series %q that this could continue", series)
			continue
		}
		if figures := x.numbers.Above[series].Figures; x.isInWords(figures.V) {
			r.Report(figures.Span, "name a series of [figures]", "the series %q is in words itself", figures.V)
			continue
		}
		for _, n := range []int{len(words) + 1, hundred + 1, largestInWords, largestNumber} {
			if _, err := x.InSeries(series, n); err != nil {
				r.Report(at.Key, "name series of this file", "%v", err)
				break
			}
		}
	}
}

func (x *Numbers) isInWords(series string) bool {
	_, ok := x.numbers.Words[series]
	return ok
}
