package rewrite

import (
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// replace returns a finding whose fix replaces words of files, given as
// pairs of words that occur there once and their replacement.
func replace(t *testing.T, message string, file *source.File, pairs ...string) diag.Finding {
	t.Helper()
	f := diag.Finding{Message: message, Fix: &diag.Fix{}}
	for i := 0; i < len(pairs); i += 2 {
		at := strings.Index(string(file.Content()), pairs[i])
		if at < 0 {
			t.Fatalf("no %q", pairs[i])
		}
		f.Fix.Edits = append(f.Fix.Edits, diag.Edit{Span: file.Span(at, at+len(pairs[i])), New: pairs[i+1]})
	}
	return f
}

func TestApply(t *testing.T) {
	const text = "one two three\nfour five\n"
	tests := []struct {
		name    string
		fixes   func(*source.File) diag.List
		want    string
		applied string
	}{
		{"nothing", func(*source.File) diag.List { return diag.List{{Message: "a"}} }, "", ""},
		{"several, in any order", func(f *source.File) diag.List {
			return diag.List{replace(t, "a", f, "four", "4"), replace(t, "b", f, "one", "1")}
		}, "1 two three\n4 five\n", "a b"},
		{"the first of two that overlap", func(f *source.File) diag.List {
			return diag.List{replace(t, "a", f, "two three", "2 3"), replace(t, "b", f, "three", "drei")}
		}, "one 2 3\nfour five\n", "a"},
		{"neighbours", func(f *source.File) diag.List {
			return diag.List{replace(t, "a", f, "one", "1"), replace(t, "b", f, " two", "+2")}
		}, "1+2 three\nfour five\n", "a b"},
		{"all edits of a fix or none", func(f *source.File) diag.List {
			return diag.List{replace(t, "a", f, "five", "5"), replace(t, "b", f, "one", "1", "five", "fünf")}
		}, "one two three\nfour 5\n", "a"},
		{"one insertion at a place", func(f *source.File) diag.List {
			return diag.List{
				{Message: "a", Fix: &diag.Fix{Edits: []diag.Edit{{Span: f.Span(3, 3), New: ","}}}},
				{Message: "b", Fix: &diag.Fix{Edits: []diag.Edit{{Span: f.Span(3, 3), New: ";"}}}},
			}
		}, "one, two three\nfour five\n", "a"},
		{"nowhere", func(*source.File) diag.List {
			return diag.List{{Message: "a", Fix: &diag.Fix{Edits: []diag.Edit{{New: ","}}}}, {Message: "b", Fix: &diag.Fix{}}}
		}, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			changes, applied := ApplyFixes(test.fixes(source.NewFile("a.md", []byte(text))))
			got := ""
			if len(changes) > 0 {
				got = string(changes[0].After)
			}
			var messages []string
			for _, f := range applied {
				messages = append(messages, f.Message)
			}
			if got != test.want || strings.Join(messages, " ") != test.applied {
				t.Errorf("got %q with %v, want %q with %q", got, messages, test.want, test.applied)
			}
		})
	}
}

func TestDiff(t *testing.T) {
	file := source.NewFile("en/a.md", []byte("one\ntwo\nthree\n"))
	changes, _ := ApplyFixes(diag.List{replace(t, "a", file, "two", "2")})
	want := `diff a/en/a.md b/en/a.md
--- a/en/a.md
+++ b/en/a.md
@@ -1,3 +1,3 @@
 one
-two
+2
 three
`
	if got := changes[0].Diff(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
