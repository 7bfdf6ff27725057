package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

// scriptsOf returns the tables of the letters that a language is written in.
func scriptsOf(l lang.Language) *unicode.RangeTable {
	return map[string]*unicode.RangeTable{
		"Arab": unicode.Arabic, "Hans": unicode.Han, "Latn": unicode.Latin, "Cyrl": unicode.Cyrillic,
	}[l.Script]
}

// markForeign makes words in another script spans of their own, such as the
// names of persons in Arabic and Chinese.
func markForeign(t report.Text, script *unicode.RangeTable) report.Text {
	return divideAll(t, func(s report.Span) [][2]int { return foreignRuns(s.Text, script) }, func(run *report.Span) { run.Foreign = true })
}

// foreignRuns returns the offsets of the longest runs that begin and end
// with a letter of another script and have no letter of this one inside.
func foreignRuns(text string, script *unicode.RangeTable) [][2]int {
	var runs [][2]int
	start, end := -1, -1
	for i, r := range text {
		foreign := !unicode.Is(script, r) && unicode.IsLetter(r) && !unicode.Is(unicode.Common, r)
		switch {
		case foreign && start < 0:
			start, end = i, i+utf8.RuneLen(r)
		case start < 0:
		case foreign || unicode.IsMark(r) || unicode.IsDigit(r):
			end = i + utf8.RuneLen(r)
		case !strings.ContainsRune(" .'’-&/", r):
			runs, start = append(runs, [2]int{start, end}), -1
		}
	}
	if start >= 0 {
		runs = append(runs, [2]int{start, end})
	}
	return runs
}
