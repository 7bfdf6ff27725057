package grammar

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/tomlfile"
)

// Numbers writes numbers in words and in digits, and reads them.
type Numbers struct {
	plurals Plurals
	numbers numberFile
}

// numberFile is numbers.toml.
type numberFile struct {
	Quantity quantity          `toml:"quantity" required:"true"`
	Figures  map[string]digits `toml:"figures" required:"true"`
	Words    map[string][]text `toml:"words" required:"true"`
	Above    map[string]above  `toml:"above"`
}

// quantity says up to which number running text spells a number out.
type quantity struct {
	WordsTo tomlfile.Value[int64] `toml:"words_to" required:"true"`
}

// digits is a series in digits: a pattern for each ordinal category, with
// {n} for the number.
type digits struct {
	One   text `toml:"one"`
	Two   text `toml:"two"`
	Few   text `toml:"few"`
	Many  text `toml:"many"`
	Other text `toml:"other" required:"true"`
}

// ReadNumbers reads a language's numbers.toml.
func ReadNumbers(r *localefile.Reader, tag lang.Tag) *Numbers {
	var n numberFile
	document := r.Decode(r.File(tag, "writing/numbers.toml"), &n)
	for series, words := range n.Words {
		at, _ := document.Find("words", series)
		if _, ok := n.Figures[series]; ok {
			r.Report(at.Key, "give one of them another name", "the series %q is in [figures] too", series)
		}
		if len(words) == 0 {
			r.Report(at.Key, "write its words from 1 on", "the series %q has no words", series)
		}
	}
	x := &Numbers{Of(tag), n}
	x.checkAbove(r, document)
	return x
}

// HasSeries reports whether there is a series of numbers in this language.
func (x *Numbers) HasSeries(series string) bool {
	_, words := x.numbers.Words[series]
	_, digits := x.numbers.Figures[series]
	return words || digits
}

// SeriesWords returns the words of all series in a fixed order.
func (x *Numbers) SeriesWords() []localefile.Text {
	var all []text
	for _, series := range slices.Sorted(maps.Keys(x.numbers.Words)) {
		all = append(all, x.numbers.Words[series]...)
	}
	return all
}

// Series returns the names of all series: those in words, then those in digits.
func (x *Numbers) Series() []string {
	return append(slices.Sorted(maps.Keys(x.numbers.Words)), slices.Sorted(maps.Keys(x.numbers.Figures))...)
}

// InSeries returns n in a series.
func (x *Numbers) InSeries(series string, n int) (string, error) {
	if f, ok := x.numbers.Figures[series]; ok {
		return Fill(f.pattern(x.plurals.Ordinal(n)), "n", strconv.Itoa(n)), nil
	}
	words, ok := x.numbers.Words[series]
	switch {
	case !ok:
		return "", fmt.Errorf("numbers have no series %q in this language", series)
	case n < 1:
		return "", fmt.Errorf("the series %q begins with 1; it has no %d", series, n)
	case n <= len(words):
		return words[n-1].V, nil
	}
	return x.above(series, n)
}

func (f digits) pattern(category string) string {
	own := map[string]text{"one": f.One, "two": f.Two, "few": f.Few, "many": f.Many}[category]
	if own.IsSet() {
		return own.V
	}
	return f.Other.V
}

// Quantity returns n in words where running text spells it out, otherwise in digits.
func (x *Numbers) Quantity(series string, n int) (string, error) {
	if n >= 1 && int64(n) <= x.numbers.Quantity.WordsTo.V {
		return x.InSeries(series, n)
	}
	return strconv.Itoa(n), nil
}
