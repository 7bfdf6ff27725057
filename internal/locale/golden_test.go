package locale

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/tomlfile"
)

var update = flag.Bool("update", false, "write the golden files and docs/messages.md")

// golden compares text with a file of testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(gotLines), len(wantLines)) {
			if gotLines[i] != wantLines[i] {
				t.Fatalf("%s:%d\n got %s\nwant %s\n(go test -update writes the file anew)", path, i+1, gotLines[i], wantLines[i])
			}
		}
		t.Fatalf("%s has %d lines, want %d", path, len(gotLines), len(wantLines))
	}
}

// numbersToWrite are the numbers up to a hundred, and some above it.
func numbersToWrite() []int {
	var all []int
	for n := 1; n <= 100; n++ {
		all = append(all, n)
	}
	return append(all, 101, 102, 103, 111, 112, 115, 121, 161, 199, 200, 201, 656, 692, 1000, 1001, 9999)
}

func TestEveryNumberInEverySeries(t *testing.T) {
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		var b strings.Builder
		for _, series := range l.Series() {
			fmt.Fprintf(&b, "%s\n", series)
			for _, n := range numbersToWrite() {
				s, err := l.InSeries(series, n)
				if err != nil {
					t.Errorf("%s %s %d: %v", language.Tag, series, n, err)
				}
				fmt.Fprintf(&b, "  %d %s\n", n, s)
			}
		}
		golden(t, fmt.Sprintf("numbers.%s.txt", language.Tag), b.String())
	}
}

func TestDatesOfEveryShapeInEveryForm(t *testing.T) {
	days := map[string][]tomlfile.Date{
		"1 the first":         {day(2024, 7, 1)},
		"2 one":               {day(2024, 7, 11)},
		"3 two":               {day(2024, 7, 12), day(2024, 7, 11), day(2024, 7, 11)},
		"4 three":             {day(2024, 7, 11), day(2024, 7, 12), day(2024, 7, 15)},
		"5 two months":        {day(2012, 5, 30), day(2012, 6, 1)},
		"6 three, two months": {day(2012, 5, 30), day(2012, 5, 31), day(2012, 6, 1)},
		"7 two years":         {day(2023, 12, 30), day(2024, 1, 2)},
	}
	periods := map[string][2]tomlfile.Date{
		"a one day":              {day(2024, 7, 11), day(2024, 7, 11)},
		"b two days":             {day(2024, 7, 11), day(2024, 7, 12)},
		"c two days, two months": {day(2024, 6, 30), day(2024, 7, 1)},
		"d three days":           {day(2013, 11, 11), day(2013, 11, 13)},
		"e two months":           {day(2012, 5, 30), day(2012, 6, 1)},
		"f two years":            {day(2023, 12, 30), day(2024, 1, 2)},
		"g leap day":             {day(2024, 2, 28), day(2024, 2, 29)},
	}
	for _, language := range lang.All() {
		calendar := load(t, language.Tag).dates
		var b strings.Builder
		for _, form := range slices.Sorted(maps.Keys(calendar.Forms)) {
			if form == "masthead" {
				continue // of one day only
			}
			fmt.Fprintf(&b, "%s\n", form)
			for _, name := range slices.Sorted(maps.Keys(days)) {
				s, err := calendar.Days(form, days[name])
				fmt.Fprintf(&b, "  %s: %s\n", name, orError(s, err))
			}
			for _, name := range slices.Sorted(maps.Keys(periods)) {
				s, err := calendar.Period(form, periods[name][0], periods[name][1])
				fmt.Fprintf(&b, "  %s: %s\n", name, orError(s, err))
			}
		}
		for m := range 12 {
			for _, form := range []string{"on", "masthead"} {
				s, err := calendar.Days(form, []tomlfile.Date{day(2024, m+1, 1)})
				fmt.Fprintf(&b, "  %s: %s\n", form, orError(s, err))
			}
		}
		golden(t, fmt.Sprintf("dates.%s.txt", language.Tag), b.String())
	}
}

func orError(s string, err error) string {
	if err != nil {
		return "error: " + err.Error()
	}
	return s
}

func TestLabelsOfEveryLevel(t *testing.T) {
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		var b strings.Builder
		table := func(name string, levels int, label func(level, n int) (string, error)) {
			for level := 1; level <= levels; level++ {
				fmt.Fprintf(&b, "%s %d:", name, level)
				for _, n := range []int{1, 2, 3, 4, 5, 9, 11, 14, 20, 21, 26, 27, 28, 29, 53} {
					s, err := label(level, n)
					if err != nil {
						s = "–"
					}
					fmt.Fprintf(&b, " %s", s)
				}
				b.WriteString("\n")
			}
		}
		table("section", 6, func(level, n int) (string, error) {
			return l.SectionLabel([]string{"roman", "alpha", "decimal", "letter", "small-roman"}, level, n)
		})
		table("item", 5, l.ItemLabel)
		table("agenda", 4, func(level, n int) (string, error) { return l.AgendaLabel(level, Number{N: n}) })
		table("annex of", 2, func(total, n int) (string, error) { return l.AnnexLabel(n, total) })
		for _, label := range []func() (string, error){
			func() (string, error) { return l.ParagraphLabel(grammar.Number{N: 12}) },
			func() (string, error) { return l.NoteMark(3) },
			func() (string, error) { return l.ProvisionLabel("recommendation", Number{N: 4}) },
			func() (string, error) { return l.ProvisionLabel("decision", Number{N: 2}) },
			func() (string, error) { return l.ProvisionLabel("poem", Number{N: 2}) },
			func() (string, error) { return l.TableLabel(1) },
			func() (string, error) { return l.FigureLabel(2) },
		} {
			s, err := label()
			fmt.Fprintf(&b, "%s\n", orError(s, err))
		}
		golden(t, fmt.Sprintf("labels.%s.txt", language.Tag), b.String())
	}
}

// Every name in every form, in the order of the language: a list that a
// reviewer reads from top to bottom.
func TestEveryNameInEveryForm(t *testing.T) {
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		codes := l.Codes()
		l.Sort(codes)
		var b strings.Builder
		for _, code := range codes {
			e, _ := l.Entry(code)
			fmt.Fprintf(&b, "%s%s\n", code, agreement(e))
			writeForms(&b, e.Long)
			if e.Short != nil {
				b.WriteString("  short\n")
				writeForms(&b, e.Short)
			}
		}
		golden(t, fmt.Sprintf("names.%s.txt", language.Tag), b.String())
	}
}

// Every name that was another before, in every form, with the days.
func TestEveryFormerNameInEveryForm(t *testing.T) {
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		var b strings.Builder
		for _, code := range l.AllCodes() {
			for _, f := range l.Former(code) {
				fmt.Fprintf(&b, "%s %s%s\n", code, strings.TrimSpace(Day(f.From.V)+" until "+f.Until.V.String()), agreement(f.Entry))
				writeForms(&b, f.Long)
			}
		}
		golden(t, fmt.Sprintf("former.%s.txt", language.Tag), b.String())
	}
}

// Every place in every form, by its name.
func TestEveryPlaceInEveryForm(t *testing.T) {
	for _, language := range lang.All() {
		l := load(t, language.Tag)
		name := func(key string) string { return l.DescribePlace(key).Forms["name"] }
		keys := slices.SortedFunc(slices.Values(l.PlaceKeys()), func(a, b string) int { return cmp.Or(cmp.Compare(name(a), name(b)), cmp.Compare(a, b)) })
		var b strings.Builder
		for _, key := range keys {
			fmt.Fprintf(&b, "%s %s\n", key, name(key))
			forms, _ := l.places.Get(key)
			writeForms(&b, forms)
		}
		golden(t, fmt.Sprintf("places.%s.txt", language.Tag), b.String())
	}
}

func agreement(e lexicon.Entry) string {
	s := ""
	if e.Gender.IsSet() {
		s = " " + e.Gender.V
	}
	if e.Plural.V {
		s += " plural"
	}
	for _, u := range e.Unsure {
		s += " " + u.V + "?"
	}
	return s
}

func writeForms(b *strings.Builder, forms map[string]text) {
	last := ""
	for _, form := range slices.SortedFunc(maps.Keys(forms), func(x, y string) int {
		return strings.Compare(formRank(x)+x, formRank(y)+y)
	}) {
		if forms[form].V != last {
			fmt.Fprintf(b, "    %-9s %s\n", form, forms[form].V)
		}
		last = forms[form].V
	}
}

// formRank puts list first and formal last.
func formRank(form string) string {
	switch form {
	case "list":
		return "0"
	case "formal":
		return "2"
	}
	return "1"
}
