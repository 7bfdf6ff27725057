package pipeline

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/render/html"
	"rapporteur/internal/rule"
	"rapporteur/locales"
	"rapporteur/templates"
)

// changed returns the files of a folder, each passed through a function.
func changed(tb testing.TB, files fs.FS, change func(name, text string) string) fs.FS {
	tb.Helper()
	all := make(fstest.MapFS)
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		all[name] = &fstest.MapFile{Data: []byte(change(name, string(content)))}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// TestAMissingMessageHasAPlace takes away, one after the other, the messages
// that no place of a session asks for.
func TestAMissingMessageHasAPlace(t *testing.T) {
	sample := os.DirFS("../../sessions/ctoc-cop-wg7-2024")
	for _, id := range html.WordIDs() {
		head := regexp.MustCompile(`(?m)^\[` + regexp.QuoteMeta(id) + `\]$|^` + regexp.QuoteMeta(id[strings.LastIndex(id, ".")+1:]) + ` *= "`)
		files := changed(t, locales.FS, func(name, text string) string {
			if strings.HasPrefix(name, "en/words/") {
				text = head.ReplaceAllStringFunc(text, func(head string) string { return head[:1] + "gone" + head[1:] })
			}
			return text
		})
		p, findings := Open(templates.FS, files, 2)
		if !findings.HasErrors() {
			d, err := p.Draft(sample, "session", rule.Settings{})
			if err != nil {
				t.Fatal(err)
			}
			findings = append(findings, d.Findings...)
		}
		if !findings.HasErrors() {
			t.Errorf("without %s nothing is wrong", id)
		}
		for _, f := range findings {
			if f.Span.IsZero() {
				t.Errorf("without %s: %s [%s] has no place", id, f.Message, f.Rule)
			}
		}
	}
}
