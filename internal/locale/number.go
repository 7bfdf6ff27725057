package locale

import (
	"fmt"
	"strconv"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"rapporteur/internal/lang"
	"rapporteur/internal/tomlfile"
)

// numbers is numbers.toml.
type numbers struct {
	tag      language.Tag
	Quantity quantity           `toml:"quantity" required:"true"`
	Figures  map[string]figures `toml:"figures" required:"true"`
	Words    map[string][]text  `toml:"words" required:"true"`
}

// quantity says up to which number running text spells a number out.
type quantity struct {
	WordsTo tomlfile.Value[int64] `toml:"words_to" required:"true"`
}

// figures is a series in figures: a pattern for each ordinal category, with
// {n} for the number.
type figures struct {
	One   text `toml:"one"`
	Two   text `toml:"two"`
	Few   text `toml:"few"`
	Many  text `toml:"many"`
	Other text `toml:"other" required:"true"`
}

func (ld *loader) numbers(tag lang.Tag) numbers {
	n := numbers{tag: language.Make(string(tag))}
	document := ld.decode(ld.file(tag, "writing/numbers.toml"), &n)
	for series, words := range n.Words {
		at, _ := document.Find("words", series)
		if _, ok := n.Figures[series]; ok {
			ld.report(at.Key, "give one of them another name", "the series %q is among the figures too", series)
		}
		if len(words) == 0 {
			ld.report(at.Key, "write its words from 1 on", "the series %q has no words", series)
		}
	}
	return n
}

// write returns n in a series.
func (x numbers) write(series string, n int) (string, error) {
	if f, ok := x.Figures[series]; ok {
		return fill(f.pattern(plural.Ordinal.MatchPlural(x.tag, n, 0, 0, 0, 0)), "n", strconv.Itoa(n)), nil
	}
	words, ok := x.Words[series]
	switch {
	case !ok:
		return "", fmt.Errorf("numbers have no series %q in this language", series)
	case n < 1 || n > len(words):
		return "", fmt.Errorf("the series %q goes from 1 to %d; it has no %d", series, len(words), n)
	}
	return words[n-1].V, nil
}

func (f figures) pattern(form plural.Form) string {
	own := map[plural.Form]text{plural.One: f.One, plural.Two: f.Two, plural.Few: f.Few, plural.Many: f.Many}[form]
	if own.IsSet() {
		return own.V
	}
	return f.Other.V
}

// quantity returns n in words where running text spells it out, else in
// figures.
func (x numbers) quantity(series string, n int) (string, error) {
	if n >= 1 && int64(n) <= x.Quantity.WordsTo.V {
		return x.write(series, n)
	}
	return strconv.Itoa(n), nil
}

// pluralNames are the names that messages give to the categories of CLDR.
var pluralNames = [...]string{
	plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

// pluralOf returns the plural category of a count.
func pluralOf(tag language.Tag, n int) string {
	return pluralNames[plural.Cardinal.MatchPlural(tag, max(n, -n), 0, 0, 0, 0)]
}
