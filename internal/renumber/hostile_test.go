package renumber_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"rapporteur/internal/plain"
	"rapporteur/internal/renumber"
	"rapporteur/internal/report"
)

func FuzzPrintersShowWhatDocumentsSay(f *testing.F) {
	for _, text := range []string{"\x1b]0;title\x07", "a\nb", "::stop-commands::x", "##[add-path]x", "\u202ea", "\u2028\u0085", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		result := renumber.Result{
			Old: text, New: text,
			Rows:   []renumber.Row{{Kind: renumber.Paragraph, Key: text, Old: report.Count{N: 1}, New: report.Count{N: 2, Bis: 1}, Text: text}, {Kind: renumber.Paragraph, Old: report.Count{N: 3}, Text: text}},
			Broken: []renumber.Broken{{Document: text, TypedReference: renumber.TypedReference{Number: 1, Words: text}}},
		}
		for name, print := range map[string]func(io.Writer) error{"table": result.WriteTable, "json": result.WriteJSON, "html": result.WriteHTML} {
			var b bytes.Buffer
			if err := print(&b); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if line = strings.TrimSpace(line); strings.ContainsFunc(line, plain.Hidden) || strings.HasPrefix(line, "::") || strings.Contains(line, "##[") {
					t.Errorf("%s: %q is printed as %q", name, text, line)
				}
			}
		}
	})
}
