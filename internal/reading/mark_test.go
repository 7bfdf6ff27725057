package reading

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

// TestPunctuationIsNotKept: to look at all of it needs no more room for twice as
// much.
func TestPunctuationIsNotKept(t *testing.T) {
	known, _ := locale.NewFolder(locales.FS).Load(lang.English)
	words, _ := ReadLanguage(locales.FS, lang.English)
	language, _ := lang.Find(lang.English)
	marksIn := func(text string) (n int, allocations float64) {
		file := source.NewFile("r.md", []byte(text))
		title := report.Text{{Text: text, Origin: file.Span(0, len(text))}}
		read := NewReader(words, known, false).Finished(&report.Report{Language: language, Title: title}, nil).Printed[0]
		for range read.Marks() {
			n++
		}
		return n, testing.AllocsPerRun(3, func() {
			for range read.Marks() {
			}
		})
	}
	once, few := marksIn("a " + strings.Repeat(",", 10_000))
	twice, many := marksIn("a " + strings.Repeat(",", 20_000))
	if once != 10_000 || twice != 20_000 || few != many {
		t.Errorf("%d marks with %v allocations, then %d with %v", once, few, twice, many)
	}
	if n, _ := marksIn("Nothing, in this text, is wrong."); n != 0 {
		t.Errorf("%d marks in a text in which all are right", n)
	}
}
