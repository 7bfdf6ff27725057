package pipeline

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
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

// A formula above its limit is one finding, at its place: the rest of the report
// is composed, and nothing that only follows is found.
func TestAFormulaAboveItsLimitIsOneFinding(t *testing.T) {
	p := openProject(t)
	p.Lint = true
	for _, formula := range []string{
		`{{range 1000000000000}}{{end}}`,
		`{{range 1000000000}}many words{{end}}`,
		`{{$x := "ab"}}{{range 1000}}{{$x = join (list $x $x)}}{{end}}{{$x}}`,
		`{{$x := list "FRA"}}{{range 1000}}{{$x = list $x $x}}{{end}}{{if eq $x $x}}{{end}}`,
		`{{$x := "%s%s"}}{{range 1000}}{{$x = elide $x $x}}{{end}}{{$x}}`,
		`{{range 100000}}{{t "masthead.organization"}}{{end}}`,
	} {
		files := changed(t, os.DirFS(sampleFolder), func(_, text string) string { return text }).(fstest.MapFS)
		files["fr/messages.toml"] = &fstest.MapFile{Data: []byte("[\"introduction.heading\"]\nother = '" + formula + "'\n")}
		d, err := p.Draft(files, "session", rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Findings) != 1 || d.Findings[0].Rule != "formula-excess" || !strings.HasPrefix(d.Findings[0].Span.String(), "session/fr/messages.toml:2:") {
			t.Errorf("%s: %d findings, such as %v", formula, len(d.Findings), d.Findings[:min(3, len(d.Findings))])
		}
	}
}

// A heading is never without words: a report would have its number alone.
func TestAHeadingWhoseFormulaWritesNothingIsOneFinding(t *testing.T) {
	p := openProject(t)
	files := changed(t, os.DirFS(sampleFolder), func(_, text string) string { return text }).(fstest.MapFS)
	files["fr/messages.toml"] = &fstest.MapFile{Data: []byte("[\"introduction.heading\"]\nother = '{{if false}}Introduction{{end}} '\n")}
	d, err := p.Draft(files, "session", rule.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	errors := slices.DeleteFunc(d.Findings, func(f diag.Finding) bool { return f.Severity != diag.Error })
	if len(errors) != 1 || errors[0].Rule != "message-unusable" || errors[0].Span.String() != "session/fr/messages.toml:1:2" {
		t.Errorf("found %v", errors)
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
			if err := html.Render(&b, e, nil, nil); err != nil {
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
