package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// TestSmallTextsHaveExactlyTheseFindings examines the texts of testdata/finished, each
// as a finished report in its language: "=== en what is tried", the text, "---", and one
// line for each finding, "line rule", with the severity where that is what is tried. What
// is missing fails, and so does what is too much.
func TestSmallTextsHaveExactlyTheseFindings(t *testing.T) {
	names, err := filepath.Glob("testdata/finished/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	p := openProject(t)
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range strings.Split("\n"+string(content), "\n=== ")[1:] {
			title, rest, _ := strings.Cut(text, "\n")
			body, table, ok := strings.Cut(rest+"\n", "\n---\n")
			if !ok {
				t.Fatalf("%s: %q has no line ---", name, title)
			}
			tag, _, _ := strings.Cut(title, " ")
			t.Run(filepath.Base(name)+"/"+title, func(t *testing.T) {
				body = strings.NewReplacer(`<FF>`, "\f", `<SHY>`, "\u00ad", `<NBSP>`, "\u00a0", `<NNBSP>`, "\u202f").Replace(body + "\n")
				want := strings.FieldsFunc(table, func(r rune) bool { return r == '\n' })
				if diff := cmp.Diff(want, rowsOf(p.Proofread(source.NewFile("r.md", []byte(body)), lang.Tag(tag), rule.Settings{}), want)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}

// rowsOf returns findings that a user sees as the rows of a table, with severities
// where the row that is wanted has one.
func rowsOf(found diag.List, want []string) []string {
	rows := []string{}
	for _, f := range found.Sorted() {
		row := fmt.Sprint(f.Span.Position().Line, " ", f.Rule)
		if f.Severity == diag.Info || f.Rule == "space-breaking" && !slices.Contains(want, row) { // the texts are typed plainly
			continue
		}
		if graded := row + " " + f.Severity.String(); slices.Contains(want, graded) {
			row = graded
		}
		rows = append(rows, row)
	}
	return rows
}
