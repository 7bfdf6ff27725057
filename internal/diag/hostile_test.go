package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"rapporteur/internal/plain"
	"rapporteur/internal/source"
)

// printers are all ways to print findings.
var printers = map[string]func(List, io.Writer) error{
	"text":   func(l List, w io.Writer) error { return l.WriteText(w, false) },
	"json":   List.WriteJSON,
	"github": List.WriteGitHub,
	"sarif": func(l List, w io.Writer) error {
		return l.WriteSARIF(w, []Rule{{ID: l[0].Rule, Summary: l[0].Message, Why: l[0].Hint}}, "1")
	},
}

// saying returns a finding each of whose words is text.
func saying(text string) List {
	file := source.NewFile(text, []byte("key = '"+text+"'"))
	span := file.Span(7, 7+len(text))
	return List{{
		Rule: text, Span: span, Message: text, Hint: text, Related: []Related{{Span: span, Message: text}},
		Fix: &Fix{Message: text, Edits: []Edit{{Span: span, New: text}}},
	}}
}

func FuzzPrintersShowWhatInputsSay(f *testing.F) {
	for _, text := range []string{
		"\x1b]0;title\x07", "a\nb", "a\r::error::b", "::stop-commands::x", "##[add-path]x", "\u202ea", "\u2028", "\u0085\u009b2J", "\xff\xfe", "a,b:c%0A",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, print := range printers {
			var b bytes.Buffer
			if err := print(saying(text), &b); err != nil {
				t.Fatal(err)
			}
			if fault := raw(b.String(), name == "github"); fault != "" {
				t.Errorf("%s: %q is printed %s:\n%q", name, text, fault, b.String())
			}
			if (name == "json" || name == "sarif") && !json.Valid(b.Bytes()) {
				t.Errorf("%s: %q is printed as %q, which is no JSON", name, text, b.String())
			}
		}
	})
}

// raw says what of a printed text would act; commands may be at the start
// of the lines of a format that consists of them.
func raw(printed string, commands bool) string {
	for line := range strings.Lines(printed) {
		line = strings.TrimSuffix(line, "\n")
		for _, r := range line {
			if r != '\t' && plain.Hidden(r) {
				return fmt.Sprintf("with a raw U+%04X", r)
			}
		}
		if strings.Contains(line, "##[") || !commands && strings.HasPrefix(strings.TrimSpace(line), "::") {
			return "with a command"
		}
		if commands && !strings.HasPrefix(line, "::error file=") {
			return "over more than one line"
		}
	}
	return ""
}

func BenchmarkManyFindingsOnOneLine(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			content := strings.Repeat("![é ", 1000*n)
			file := source.NewFile("f", []byte(content))
			var l List
			for i := 0; i < len(content); i += len("![é ") {
				l.Add(Finding{Rule: "r", Span: file.Span(i, i+1), Message: "wrong"})
			}
			for b.Loop() {
				if err := l.Sorted().WriteText(io.Discard, false); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
