package pipeline

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/rule"
)

// TestAFormulaThatPrintsNoWordsIsAFinding puts formulas into the messages of a
// session: each is refused at its place, and none of them runs without end.
func TestAFormulaThatPrintsNoWordsIsAFinding(t *testing.T) {
	p := openProject(t)
	for _, formula := range []string{
		`{{.Meeting.Ordinal}}`, `{{.Chairs}}`, `{{printf "%p" .Chairs}}`, `{{print .Meeting}}`, `{{html "x"}}`, `{{js "x"}}`,
		`{{urlquery "x"}}`, `{{call .Chairs}}`, `{{range 1000000000000}}{{end}}`,
		`{{$x := "aaaaaaaa"}}{{range 1000000000}}{{$x}}{{$x}}{{end}}`, `{{t "introduction.heading" .}}`,
	} {
		files := changed(t, os.DirFS("../../sessions/ctoc-cop-wg7-2024"), func(_, text string) string { return text }).(fstest.MapFS)
		files["en/messages.toml"] = &fstest.MapFile{Data: []byte("[\"introduction.heading\"]\nother = '" + formula + "'\n")}
		d, err := p.Draft(files, "session", rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		placed := false
		for _, f := range d.Findings {
			placed = placed || strings.HasPrefix(f.Span.String(), "session/en/messages.toml:")
		}
		if !placed || !d.Findings.HasErrors() {
			t.Errorf("%s: findings %v", formula, d.Findings)
		}
	}
}
