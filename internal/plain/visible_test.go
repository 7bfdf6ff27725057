package plain

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLineShowsWhatCannotBeSeen(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"words stay", "Türkiye, 第三次, السلام: a::b # c", "Türkiye, 第三次, السلام: a::b # c"},
		{"escape sequence", "a\x1b[2Jb", "a<U+001B>[2Jb"},
		{"line ends", "a\nb\r\nc", "a<U+000A>b<U+000D><U+000A>c"},
		{"line separators", "a\u2028b\u2029c\u0085d", "a<U+2028>b<U+2029>c<U+0085>d"},
		{"tab", "a\tb", "a<U+0009>b"},
		{"delete and Latin-1 controls", "\x7f\u009b", "<U+007F><U+009B>"},
		{"direction", "\u202ea\u2067b\u200f\u061c", "<U+202E>a<U+2067>b<U+200F><U+061C>"},
		{"invisible", "\u200b\ufeff\u00ad\U000E0041", "<U+200B><U+FEFF><U+00AD><U+E0041>"},
		{"joiners", "\u200c\u200d\u2060", "\u200c\u200d\u2060"},
		{"signs over Arabic numbers", "\u0601\u06dd", "\u0601\u06dd"},
		{"private use", "\ue000\U000F0000", "<U+E000><U+F0000>"},
		{"bytes that are no UTF-8", "a\xff\xc3", "a<FF><C3>"},
		{"a command of a build server", "::error::x", "<U+003A>:error::x"},
		{"what a colon after it would make one", ":", "<U+003A>"},
		{"after spaces", "  ::error::x", "  <U+003A>:error::x"},
		{"an old command anywhere", "x ##[add-path]y", "x <U+0023>#[add-path]y"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Line(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestLinesKeepsLineEndsAndTabs(t *testing.T) {
	got, want := Lines("a\tb\x07\n ::debug::\n"), "a\tb<U+0007>\n <U+003A>:debug::\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzLine(f *testing.F) {
	f.Add("a\x1b\n\u202e::x##[y\xff")
	f.Fuzz(func(t *testing.T, text string) {
		got := Line(text)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, Hidden) || strings.Contains(got, "##[") ||
			strings.HasPrefix(strings.TrimSpace(got), ":") {
			t.Errorf("%q is shown as %q", text, got)
		}
		if Line(got) != got {
			t.Errorf("%q changes when it is shown again", got)
		}
	})
}

func FuzzJSON(f *testing.F) {
	f.Add("a\x1b\n\u202e\u009b\U000E0041")
	f.Fuzz(func(t *testing.T, text string) {
		plain, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		shown := JSON(plain)
		if strings.ContainsFunc(string(shown), Hidden) || strings.Contains(string(shown), "##[") {
			t.Errorf("%q is written as %q", text, shown)
		}
		var got, want string
		if json.Unmarshal(shown, &got) != nil || json.Unmarshal(plain, &want) != nil || got != want {
			t.Errorf("%q is read as %q, want %q", shown, got, want)
		}
	})
}
