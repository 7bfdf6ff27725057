package rules_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// shape is what a hostile report consists of. # stands for a number, another
// each time.
type shape struct {
	language lang.Tag
	text     string
}

// shapes are those that some reader or rule needed time for that grew with the
// square of their number, or hundreds of bytes for each.
var shapes = map[string]shape{
	"commas": {lang.English, ","}, "hyphens": {lang.English, "- "}, "Arabic commas": {lang.Arabic, "،"}, "Chinese commas": {lang.Chinese, "字,"},
	"words": {lang.English, "word "}, "letters": {lang.English, "a"}, "sentences": {lang.Spanish, "Una frase. "}, "lines": {lang.English, "A line of words\n"},
	"dates": {lang.Russian, "1 января 2024 года "}, "figures": {lang.French, "1 000 "}, "quotations": {lang.French, "« a » "}, "quotes": {lang.English, `"a" `},
	"bold": {lang.English, "**a** "}, "stars": {lang.English, "*a "}, "links": {lang.English, "[a](b) "}, "brackets": {lang.English, "["}, "notes": {lang.English, "[^"},
	"calls": {lang.English, "a[^1] "}, "definitions": {lang.English, "a[^#]\n\n[^#]: b\n\n"}, "ticks": {lang.English, "`a ``b ```c ````"}, "rows": {lang.English, "| a | b |\n"},
	"remarks": {lang.English, "<!-- "}, "tags": {lang.English, "<sup>1</sup>"}, "addresses": {lang.English, "https://a.org/b "},
	"paragraphs": {lang.English, "#. A sentence.\n\n"}, "numbers": {lang.English, "1. a:\n\n1. b\n\n2. c\n\n"}, "items": {lang.English, "(a) a;\n(i) b;\n"}, "headings": {lang.English, "# I. a\n\n## A. b\n\n"},
	"letters in front": {lang.English, "#. a\n\nV. b.\n\n"},
	"references":       {lang.English, "see paragraph 9 above, "}, "ranges": {lang.English, "paragraphs 1 to 400 and 500 to 900. "}, "citations": {lang.Chinese, "A/65/20号文件第1段"},
	"symbols": {lang.English, "A/65/20 "}, "abbreviations": {lang.English, "the Abc (AB#C) is AB#. "}, "names": {lang.Arabic, "فرنسا، "},
	"States": {lang.English, "France, "}, "inverted": {lang.English, "of Iran (Islamic Republic of), the Islamic Republic of Iran and "}, "observers": {lang.English, "the observers for the World Health Organization and the International Labour Organization; "},
	"silences": {lang.English, "<!-- rapporteur:ignore dash-hyphen as typed --> a - b "}, "silent lines": {lang.English, "<!-- rapporteur:ignore dash-hyphn x -->\n"},
}

// report returns a report of about that many bytes which consists of the shape.
func (s shape) report(size int) *source.File {
	b := strings.Builder{}
	b.WriteString("1. a\n\n2. ")
	for i := 1; b.Len() < size; i++ {
		b.WriteString(strings.ReplaceAll(s.text, "#", strconv.Itoa(i)))
	}
	b.WriteString(" Statements were made by all.\n")
	return source.NewFile("shape.md", []byte(b.String()))
}

// eachSize runs a benchmark over reports of 1, 10 and 100 times a size, and
// reports the time for each byte, which should be the same.
func eachSize(b *testing.B, look func(lang.Tag, *source.File)) {
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		for _, n := range []int{1, 10, 100} {
			file := shapes[name].report(n * 10_000)
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				for b.Loop() {
					look(shapes[name].language, file)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(file.Content())), "ns/byte")
			})
		}
	}
}

func BenchmarkReadShapes(b *testing.B) {
	eachSize(b, func(tag lang.Tag, file *source.File) { readers()[tag].Read(file) })
}

func BenchmarkCheckShapes(b *testing.B) {
	eachSize(b, func(tag lang.Tag, file *source.File) { run(finished(tag, file), nil, rule.Settings{}) })
}

// TestHostileShapesAreChecked would take minutes for each of these if the time grew
// with the square of their number, as that of one rule for each did.
func TestHostileShapesAreChecked(t *testing.T) {
	for name, broken := range map[string]string{
		"inverted": "state-form-inverted", "abbreviations": "abbreviation-spelling", "observers": "list-order",
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			for _, f := range findings(shapes[name].language, shapes[name].report(400_000), false) {
				if f.Rule == broken {
					n += max(f.Others, 1)
				}
			}
			if n <= diag.Most {
				t.Errorf("%d findings of %s", n, broken)
			}
		})
	}
}

// TestHostileShapesAreRead would take minutes for each of these if the time grew with the
// square of their number, as it did where each looked back at all before it.
func TestHostileShapesAreRead(t *testing.T) {
	for _, name := range []string{"ticks", "headings", "references", "ranges", "citations", "calls"} {
		t.Run(name, func(t *testing.T) {
			const size = 400_000
			words := 0
			doc := readers()[shapes[name].language].Read(shapes[name].report(size))
			report.EachText(doc.Report.Blocks, doc.Report.Notes, func(t *report.Text) { words += len(t.Plain()) })
			if words < size/4 {
				t.Errorf("%d bytes of %d were read", words, size)
			}
		})
	}
}

// TestFindingsAreCounted: a page of commas has as many findings as commas.
func TestFindingsAreCounted(t *testing.T) {
	const commas = 5000
	found := findings(lang.English, source.NewFile("r.md", []byte("1. a "+strings.Repeat(",", commas+1))), false)
	listed, others := 0, 0
	for _, f := range found {
		if f.Rule == "punctuation-repeated" {
			listed, others = listed+1, others+f.Others
		}
	}
	if listed != diag.Most+1 || others != commas-diag.Most {
		t.Errorf("%d findings, the last for %d others; want %d for %d", listed, others, diag.Most+1, commas-diag.Most)
	}
}
