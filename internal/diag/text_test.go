package diag

import (
	"strings"
	"testing"

	"rapporteur/internal/source"
)

// at returns the span of the first occurrence of part in content.
func at(t *testing.T, content, part string) source.Span {
	t.Helper()
	i := strings.Index(content, part)
	if i < 0 {
		t.Fatalf("%q is not in %q", part, content)
	}
	return source.NewFile("s/session.toml", []byte(content)).Span(i, i+len(part))
}

func TestTextShowsTheSourceLineAndMarksThePlace(t *testing.T) {
	long := strings.Repeat("lorem ", 40)
	tests := []struct {
		name, content, part, want string
	}{
		{"plain", "a = 1\nkey = \"v\"\n", `"v"`, "2:7: error: wrong [r]\n    key = \"v\"\n          ^~~\n"},
		{"one character", "a = 1", "1", "1:5: error: wrong [r]\n    a = 1\n        ^\n"},
		{"tabs before the place", "\ta\t= 1", "1", "1:6: error: wrong [r]\n    \ta\t= 1\n    \t \t  ^\n"},
		{"wide characters take two columns", "k = '第三次', x", "x", "1:12: error: wrong [r]\n    k = '第三次', x\n                  ^\n"},
		{"wide characters in the place", "k = '第三'", "第三", "1:6: error: wrong [r]\n    k = '第三'\n         ^~~~\n"},
		{"combining marks take none", "e\u0301 x", "x", "1:4: error: wrong [r]\n    e\u0301 x\n      ^\n"},
		{"right to left: no mark", "k = 'السلام'", "k", "1:1: error: wrong [r]\n    k = 'السلام'\n"},
		{"several lines: to the end of the first", "k = [\n1]", "[\n1]", "1:5: error: wrong [r]\n    k = [\n        ^\n"},
		{"control characters are not printed", "a\x1b[1m b", "b", "1:7: error: wrong [r]\n    a<U+001B>[1m b\n                 ^\n"},
		{"nor is a command", "::stop b", "b", "1:8: error: wrong [r]\n    <U+003A>:stop b\n                  ^\n"},
		{"a place in the middle of a long line", strings.Repeat("é", 50000) + "HERE", "HERE", "1:50001: error: wrong [r]\n    …" +
			strings.Repeat("é", 40) + "HERE\n" + strings.Repeat(" ", 45) + "^~~~\n"},
		{"carriage return", "a = 1\r\nb = 2\r\n", "1", "1:5: error: wrong [r]\n    a = 1\n        ^\n"},
		{"long line", long + "HERE" + long, "HERE", "1:241: error: wrong [r]\n    …" + strings.Repeat("rem lo", 6) + "rem HERE" +
			long[:74] + "…\n    " + strings.Repeat(" ", 41) + "^~~~\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			list := List{{Rule: "r", Span: at(t, test.content, test.part), Message: "wrong"}}
			var b strings.Builder
			if err := list.WriteText(&b, false); err != nil {
				t.Fatal(err)
			}
			if got, want := b.String(), "s/session.toml:"+test.want; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestTextShowsHintAndRelatedPlaces(t *testing.T) {
	content := "a = 1\na = 2\n"
	again := at(t, content, "a = 2")
	list := List{
		{
			Rule: "twice", Severity: Warning, Span: again, Message: "again", Hint: "delete one",
			Related: []Related{{Span: again.File.Span(0, 1), Message: "first here"}},
		},
		{Rule: "nowhere", Severity: Info, Message: "about nothing in particular"},
		{Rule: "empty", Span: source.NewFile("no/such.toml", nil).Whole(), Message: "missing"},
	}
	var b strings.Builder
	if err := list.WriteText(&b, false); err != nil {
		t.Fatal(err)
	}
	const want = `s/session.toml:2:1: warning: again [twice]
    a = 2
    ^~~~~
  hint: delete one
  s/session.toml:1:1: first here
info: about nothing in particular [nowhere]
no/such.toml:1:1: error: missing [empty]
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestTextInColourSaysTheSame(t *testing.T) {
	list := List{{Rule: "r", Span: at(t, "a = 1", "1"), Message: "wrong", Hint: "mend"}}
	var plain, coloured strings.Builder
	if err := list.WriteText(&plain, false); err != nil {
		t.Fatal(err)
	}
	if err := list.WriteText(&coloured, true); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(coloured.String(), "\x1b[1;31merror\x1b[0m") {
		t.Errorf("no red error in %q", coloured.String())
	}
	var stripped strings.Builder
	for i, part := range strings.Split(coloured.String(), "\x1b[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "m")
		}
		stripped.WriteString(part)
	}
	if stripped.String() != plain.String() {
		t.Errorf("without colours %q, want %q", stripped.String(), plain.String())
	}
}

func TestColumnsOfEveryCaretMatchTheText(t *testing.T) {
	for _, content := range []string{"第 x", "e\u0301\tx", "ＡＢ x", "\u200bx", "\x1b\u2060x", "##[x"} {
		line, marks := excerpt(at(t, content, "x"))
		before := strings.TrimSuffix(line, "x")
		if column(before) != column(strings.TrimSuffix(marks, "^")) {
			t.Errorf("%q is marked %q", line, marks)
		}
	}
}
