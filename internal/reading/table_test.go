package reading

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/locales"
)

// TestTextsOfAnySourceAreRead holds the finders against the lines of
// testdata/reading.tsv, and counts what they miss and what they read too much.
func TestTextsOfAnySourceAreRead(t *testing.T) {
	content, err := os.ReadFile("testdata/reading.tsv")
	if err != nil {
		t.Fatal(err)
	}
	readers := make(map[string]*Reader)
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, _ := folder.Load(l.Tag)
		words, _ := ReadLanguage(locales.FS, l.Tag)
		readers[string(l.Tag)] = NewReader(words, known, true)
	}
	table := make(map[string]*[3]int) // by kind and language: wanted, missed, read too much
	for i, line := range strings.Split(strings.Trim(string(content), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		reader := readers[cells[1]]
		if len(cells) != 5 || reader == nil {
			t.Fatalf("line %d: write fault, language, kind, text and values, with tabs between them", i+1)
		}
		got := valuesRead(reader, cells[2], cells[3])
		want := strings.FieldsFunc(cells[4], func(r rune) bool { return r == ',' })
		row := table[cells[2]+" "+cells[1]]
		if row == nil {
			row = new([3]int)
			table[cells[2]+" "+cells[1]] = row
		}
		missed, extra := without(want, got), without(got, want)
		row[0] += len(want)
		row[1] += len(missed)
		row[2] += len(extra)
		if len(missed)+len(extra) > 0 {
			t.Errorf("line %d, %s %s, %q:\n\tmissed %q, too much %q", i+1, cells[1], cells[0], cells[3], missed, extra)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		t.Logf("%-14s %3d values, %2d missed, %2d read too much", key, table[key][0], table[key][1], table[key][2])
	}
}

// valuesRead returns what a text has of one kind.
func valuesRead(r *Reader, kind, text string) []string {
	var values []string
	if kind == "symbol" {
		for _, at := range search.Symbols(text) {
			values = append(values, text[at[0]:at[1]])
		}
		return values
	}
	read := r.Text(report.Text{{Text: text}})
	dates, rest := r.Dates(read.Figures)
	switch kind {
	case "name":
		for _, n := range read.Names {
			if !slices.Contains(values, n.Code) {
				values = append(values, n.Code)
			}
		}
	case "number":
		for _, f := range rest {
			if f.Soft {
				f.Value = "~" + f.Value
			}
			values = append(values, f.Value)
		}
	case "date":
		for _, f := range dates {
			if f.Kind == MonthFigure {
				f.Value += "-"
			}
			values = append(values, f.Value)
		}
	case "reference":
		for _, found := range r.References(read.Plain) {
			for _, n := range found.Numbers {
				values = append(values, strconv.Itoa(n))
			}
		}
	default:
		values = append(values, fmt.Sprintf("no finder of a %q", kind))
	}
	return values
}

// without returns the values that others does not have as often.
func without(all, others []string) []string {
	rest := slices.Clone(others)
	return slices.DeleteFunc(slices.Clone(all), func(value string) bool {
		at := slices.Index(rest, value)
		if at >= 0 {
			rest = slices.Delete(rest, at, at+1)
		}
		return at >= 0
	})
}
