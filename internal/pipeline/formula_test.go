package pipeline

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/internal/render/html"
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

// TestEveryFunctionMayBeCalled builds a session whose formulas call every
// function, by one and by several goroutines. The gate does so under other
// circumstances (.ci/reproducible).
func TestEveryFunctionMayBeCalled(t *testing.T) {
	p := openProject(t)
	files := changed(t, os.DirFS(sampleFolder), func(_, text string) string { return text }).(fstest.MapFS)
	for _, l := range lang.All() {
		name := string(l.Tag) + "/messages.toml"
		content, err := os.ReadFile("../locale/testdata/formulas/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: content}
	}
	var first []string
	for _, jobs := range []int{1, 4} {
		p.jobs = jobs
		d, err := p.Draft(files, "session", rule.Settings{})
		if err != nil || len(d.Editions) != len(lang.All()) {
			t.Fatalf("%d editions, %v, findings %v", len(d.Editions), err, d.Findings)
		}
		var said []string
		for _, e := range d.Editions {
			var b bytes.Buffer
			if err := html.Render(&b, e, nil); err != nil {
				t.Fatal(err)
			}
			said = append(said, b.String())
		}
		if first != nil && !slices.Equal(said, first) {
			t.Error("the words depend on the number of goroutines")
		}
		first = said
	}
}
