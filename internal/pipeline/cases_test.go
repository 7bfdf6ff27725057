package pipeline

import (
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Slips that users made when they tried the program: each is one finding, at
// the author's file.
func TestSlipsOfUsers(t *testing.T) {
	const text = "en/deliberations/causes.md"
	tests := []struct {
		slip, file, old, new string
		want                 string // the rule
	}{
		{"a space of no width", text, "Several", "Seve\u200bral", "encoding-wrong"},
		{"the same as an entity", text, "Several", "Seve&#x200b;ral", "encoding-wrong"},
		{"a soft hyphen", text, "Several", "Seve\u00adral", "encoding-wrong"},
		{"a word joiner", text, "Several", "Seve\u2060ral", "encoding-wrong"},
		{"a byte order mark", text, "Several", "Seve\ufeffral", "encoding-wrong"},
		{"a direction", text, "Several", "\u2067Several\u2069", "encoding-wrong"},
		{"a direction as an entity", text, "Several", "&#x202e;Several", "encoding-wrong"},
		{"a variation selector", text, "Several", "Several\ufe0f", "encoding-wrong"},
		{"a grapheme joiner", text, "Several", "Seve\u034fral", "encoding-wrong"},
		{"a character that no font has", text, "Several", "Several \U0001F600", "glyph-missing"},
		{"a call of a note in a title", "en/texts.toml", `causes = "`, `causes = "[^t]`, "markup-typed"},
		{"strong words that do not end", text, "Several", "**Several", "markup-typed"},
		{"two brackets", text, "Several", "[[one]] Several", "markup-typed"},
		{"a link the wrong way round", text, "Several", "()[#one] Several", "markup-typed"},
		{"a reference with a space", text, "Several", "[] (#k) Several", "markup-typed"},
		{"unfinished: XXX", text, "Several", "XXX Several", "text-unfinished"},
		{"unfinished: TODO", text, "Several", "TODO Several", "text-unfinished"},
		{"unfinished: dots", text, "Several", "... Several", "text-unfinished"},
	}
	p := openProject(t)
	sample := os.DirFS(sampleFolder)
	for _, test := range tests {
		done := false
		files := changed(t, sample, func(name, content string) string {
			if name != test.file || !strings.Contains(content, test.old) {
				return content
			}
			done = true
			return strings.Replace(content, test.old, test.new, 1)
		})
		d, err := p.Draft(files, "session", rule.Settings{})
		if err != nil || !done {
			t.Errorf("%s: done %t, %v", test.slip, done, err)
			continue
		}
		var got []string
		for _, f := range d.Findings {
			if f.Severity == diag.Info {
				continue
			}
			got = append(got, f.Rule)
			if f.Span.File == nil || !strings.HasPrefix(f.Span.File.Name(), "session/") {
				t.Errorf("%s: %s is at %v", test.slip, f.Rule, f.Span)
			}
		}
		if !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s: %q; want %q", test.slip, got, test.want)
		}
	}
}
