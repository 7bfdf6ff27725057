package pipeline

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/publish"
	"rapporteur/internal/rule"
)

// TestTexts holds the words of the reports of all sample sessions with their
// numbers, as the JSON edition has them.
func TestTexts(t *testing.T) {
	project := openProject(t)
	sessions, err := filepath.Glob("../../sessions/*")
	if err != nil || len(sessions) == 0 {
		t.Fatal("there are no sessions: ", err)
	}
	for _, folder := range sessions {
		name := filepath.Base(folder)
		draft, err := project.Draft(os.DirFS(folder), name, rule.Settings{})
		if err != nil || draft.Findings.HasErrors() {
			t.Fatal(err, draft.Findings)
		}
		for _, output := range render(t, draft, Request{Formats: []string{JSON}}) {
			document := name
			if output.Symbol != draft.Session.Document.Symbol.V {
				document += "." + strings.ReplaceAll(output.Symbol, "/", "_")
			}
			compareText(t, document, output)
		}
	}
}

func compareText(t *testing.T, session string, output publish.Output) {
	t.Helper()
	var e edition
	if err := json.Unmarshal(output.Content, &e); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "texts", session+"."+e.Language+".txt")
	got := e.text()
	if *update {
		write(t, golden, []byte(got))
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", golden, diff)
	}
}

// edition is what has words in the JSON edition.
type edition struct {
	Language string
	Document struct{ Symbol, Title string }
	Outline, Paragraphs, Recommendations,
	Provisions, Unnumbered, Tables, Figures, Notes []entry
}

// entry is any entry of the JSON edition.
type entry struct {
	Level                             int
	Label, Mark, Title, Caption, Text string
	Items, Continued                  []entry
	Header                            []string
	Rows                              [][]string
}

// text prints an edition, one entry a line.
func (e edition) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", e.Document.Symbol, e.Document.Title)
	for _, group := range []struct {
		name    string
		entries []entry
	}{
		{"outline", e.Outline}, {"paragraphs", e.Paragraphs}, {"recommendations", e.Recommendations}, {"provisions", e.Provisions},
		{"unnumbered", e.Unnumbered}, {"tables", e.Tables}, {"figures", e.Figures}, {"notes", e.Notes},
	} {
		if len(group.entries) > 0 {
			fmt.Fprintf(&b, "\n== %s\n", group.name)
			for _, x := range group.entries {
				x.print(&b, max(0, x.Level-1))
			}
		}
	}
	return b.String()
}

func (x entry) print(b *strings.Builder, depth int) {
	words := slices.DeleteFunc([]string{x.Label, x.Mark, x.Title, x.Caption, shortened(x.Text)}, func(s string) bool { return s == "" })
	fmt.Fprintf(b, "%s%s\n", strings.Repeat("  ", depth), strings.Join(words, " "))
	for _, row := range append([][]string{x.Header}, x.Rows...) {
		if len(row) > 0 {
			fmt.Fprintf(b, "%s| %s\n", strings.Repeat("  ", depth+1), strings.Join(row, " | "))
		}
	}
	for _, within := range append(x.Items, x.Continued...) {
		within.print(b, depth+1)
	}
}

// shortened leaves the middle out of a text that is too long for review, and
// gives its checksum in place of it.
func shortened(text string) string {
	const longest, kept = 400, 120
	runes := []rune(text)
	if len(runes) <= longest {
		return text
	}
	middle := string(runes[kept : len(runes)-kept])
	return fmt.Sprintf("%s[%d characters, checksum %08x]%s", string(runes[:kept]), len(runes)-2*kept,
		crc32.ChecksumIEEE([]byte(middle)), string(runes[len(runes)-kept:]))
}
