package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

// reader is what all tests share of a language.
type reader struct {
	*published.Reader
	locale *locale.Locale
	words  *reading.Language
}

var readers = sync.OnceValue(func() map[lang.Tag]reader {
	all := make(map[lang.Tag]reader)
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, findings := folder.Load(l.Tag)
		words, found := reading.ReadLanguage(locales.FS, l.Tag)
		if findings = append(findings, found...); findings.HasErrors() {
			panic(findings[0].Span.String() + ": " + findings[0].Message)
		}
		all[l.Tag] = reader{published.NewReader(known), known, words}
	}
	return all
})

func finished(tag lang.Tag, file *source.File) *rules.Context {
	r := readers()[tag]
	return rules.FinishedReport(r.Read(file), r.locale, r.words)
}

// findings applies all rules that need no session, those that are off only if
// asked.
func findings(tag lang.Tag, file *source.File, asked bool) diag.List {
	settings := rule.Settings{}
	if asked {
		settings = everything()
	}
	return run(finished(tag, file), nil, settings)
}

// printed returns the findings as "line rule text" and, for a long text, its
// beginning.
func printed(found diag.List) []string {
	var rows []string
	for _, f := range found {
		text := []rune(strings.Join(strings.Fields(f.Span.Text()), " "))
		rows = append(rows, strings.TrimSpace(fmt.Sprintf("%d %s %s", f.Span.Position().Line, f.Rule, string(text[:min(len(text), 24)]))))
	}
	return rows
}

// expected reads a table of rows "id line rule text".
func expected(t *testing.T, name string) (usual, asked []string) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, row, _ := strings.Cut(line, " ")
		if !strings.HasPrefix(id, "?") {
			usual = append(usual, row)
		}
		asked = append(asked, row)
	}
	return usual, asked
}

func examine(t *testing.T, report, table string) {
	content, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	file := source.NewFile(filepath.Base(report), content)
	usual, asked := expected(t, table)
	for name, want := range map[bool][]string{false: usual, true: asked} {
		got := printed(findings(lang.French, file, name))
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("everything asked for: %v (-want +got):\n%s", name, diff)
		}
	}
}

// TestConvertedReport examines a report as a converter of PDF files leaves
// it.
func TestConvertedReport(t *testing.T) {
	examine(t, "../published/testdata/report.fr.md", "testdata/report.txt")
}

func TestShortReportWithTheSameFaults(t *testing.T) {
	examine(t, "testdata/faults.fr.md", "testdata/faults.txt")
}

// TestCountsOfGroupStatements: the chair of the group is not counted, the
// State of Palestine is.
func TestCountsOfGroupStatements(t *testing.T) {
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		t.Fatal(err)
	}
	for count, want := range map[string]int{"5 États": 0, "cinq États": 0, "4 États": 1, "six États": 1} {
		changed := strings.Replace(string(content), "5 États", count, 1)
		n := 0
		for _, f := range findings(lang.French, source.NewFile("r.md", []byte(changed)), false) {
			if f.Rule == "on-behalf-count" {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d findings, want %d", count, n, want)
		}
	}
}

func TestACommentSilencesARule(t *testing.T) {
	const text = "I. Introduction\n\n<!-- rapporteur:ignore link-target-missing the address is not known yet -->\n1. It was [A/65/20](#).\n"
	if found := findings(lang.English, source.NewFile("r.md", []byte(text)), false); len(found) > 0 {
		t.Errorf("%v", printed(found))
	}
}

// TestFixesMendWhatTheyAreOfferedFor applies every fix of the short report:
// what they mend is not found again, and nothing new is.
func TestFixesMendWhatTheyAreOfferedFor(t *testing.T) {
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		t.Fatal(err)
	}
	var edits []diag.Edit
	var want []string
	for _, f := range findings(lang.French, source.NewFile("r.md", content), false) {
		if f.Fix == nil {
			want = append(want, f.Rule)
			continue
		}
		edits = append(edits, f.Fix.Edits...)
	}
	if len(edits) < 20 {
		t.Fatalf("%d edits", len(edits))
	}
	slices.SortFunc(edits, func(a, b diag.Edit) int { return b.Span.Start - a.Span.Start })
	for _, e := range edits {
		content = slices.Replace(content, e.Span.Start, e.Span.End, []byte(e.New)...)
	}
	var got []string
	for _, f := range findings(lang.French, source.NewFile("r.md", content), false) {
		got = append(got, f.Rule)
	}
	if !slices.Equal(got, want) {
		t.Errorf("after the fixes %v, want %v", got, want)
	}
}

// TestTheHintAboutSpacesIsOfItsLanguage: which spaces are no-break differs.
func TestTheHintAboutSpacesIsOfItsLanguage(t *testing.T) {
	for tag, test := range map[lang.Tag]struct{ text, want string }{
		lang.English: {"I. Opening\n\n1. It met on 11 July 2024.\n", `write "<no-break space>" here, and do the same elsewhere`},
		lang.French:  {"I. Ouverture\n\n1. Une question : la suite.\n", `write "<no-break space>: " here, and do the same elsewhere`},
	} {
		found := findings(tag, source.NewFile("r.md", []byte(test.text)), false)
		i := slices.IndexFunc(found, func(f diag.Finding) bool { return f.Rule == "space-breaking" })
		if i < 0 || found[i].Hint != test.want {
			t.Errorf("%s: %+v, want the hint %q", tag, found, test.want)
		}
	}
}
