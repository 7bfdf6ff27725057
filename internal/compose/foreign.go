package compose

import (
	"strings"
	"unicode"

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
	var marked report.Text
	for _, s := range t {
		if !recognizable(s) {
			marked = append(marked, s)
			continue
		}
		marked = append(marked, divide(s, foreignRuns(s.Text, script), func(run *report.Span) { run.Foreign = true })...)
	}
	return marked
}

// foreignRuns returns the offsets of the longest runs that begin and end
// with a letter of another script and have no letter of this one inside.
func foreignRuns(text string, script *unicode.RangeTable) [][2]int {
	var runs [][2]int
	start, end := -1, -1
	for i, r := range text + "\x00" {
		foreign := unicode.IsLetter(r) && !unicode.Is(script, r) && !unicode.Is(unicode.Common, r)
		joins := foreign || unicode.IsMark(r) || unicode.IsDigit(r)
		switch {
		case foreign && start < 0:
			start, end = i, i+len(string(r))
		case start >= 0 && joins:
			end = i + len(string(r))
		case start >= 0 && !strings.ContainsRune(" .'’-&/", r):
			runs, start = append(runs, [2]int{start, end}), -1
		}
	}
	return runs
}
