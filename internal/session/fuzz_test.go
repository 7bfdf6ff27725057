package session

import (
	"os"
	"testing"
	"testing/fstest"
)

// FuzzLoad gives any session.toml and texts.toml to Load: it never panics,
// and every finding has a rule, a message and a place in a file.
func FuzzLoad(f *testing.F) {
	for _, name := range []string{"testdata/session/session.toml", sample + "/session.toml"} {
		content, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(content), "[agenda]\nopening = 'x'")
	}
	f.Add("format = 2\ndocument.languages = ['en']\nagenda = [{key = '../../x', deliberations = true}]", "[agenda]\nx = 1")
	f.Add("format = 2\nstatements = [{on_behalf = [1], capacity = 'x'}]\nchairs = 1\n[[annexes]]\nkey = ''", "")
	f.Add("chairs = [{name = 'x'}, {role = 1}, 2]\nformat = 1", "")
	f.Add("[[chairs]]\n\tname = 'x'\n[[chairs.role]]\n[people.x]\nname = 1", "")
	f.Fuzz(func(t *testing.T, main, texts string) {
		files := fstest.MapFS{"session.toml": {Data: []byte(main)}, "en/texts.toml": {Data: []byte(texts)}}
		s, findings, err := Load(files, "s", known())
		if s == nil || err != nil {
			t.Fatal("no session", err)
		}
		for _, finding := range findings {
			if finding.Rule == "" || finding.Message == "" || finding.Span.IsZero() {
				t.Fatalf("incomplete finding %+v", finding)
			}
		}
	})
}
