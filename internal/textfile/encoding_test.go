package textfile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/source"
)

func TestCheckReportsTheFirstPlaceOfEachFault(t *testing.T) {
	tests := []struct {
		name, content string
		want          []string // places
	}{
		{"clean", "a\tb\r\nç 第 ع\n", nil},
		{"byte order mark at the start", "\ufeffa", nil},
		{"byte order mark later", "a\ufeff", []string{"f:1:2"}},
		{"bytes that are no UTF-8", "a\n\xff\xfe", []string{"f:2:1"}},
		{"NUL", "a\x00b\x00", []string{"f:1:2"}},
		{"control characters", "a\x1b\nb\x07\x7f", []string{"f:1:2"}},
		{"control characters of Latin-1", "aé\u0091", []string{"f:1:3"}},
		{"line separators", "a b\u2028c\u2029d\u0085", []string{"f:1:4"}},
		{"carriage returns alone", "a\r\nb\rc\r", []string{"f:2:2"}},
		{"a carriage return at the end", "a\r", []string{"f:1:2"}},
		{"mark", "ab\U000F0000", []string{"f:1:3"}},
		{"override of direction", "ab\u202ecd\u202c", []string{"f:1:3"}},
		{"isolates and marks of direction", "\u2067\u0627\u2069 \u200f", nil},
		{"UTF-16", "\xff\xfea\x00b\x00", []string{"f:1:1"}},
		{"UTF-16, big end first", "\xfe\xff\x00a\x00b", []string{"f:1:1"}},
		{"UTF-16 without a mark", "a\x00b\x00\n\x00", []string{"f:1:1"}},
		{"UTF-16 without a mark, big end first", "\x00a\x00b\x00\n", []string{"f:1:1"}},
		{"invisible characters", "a\u200bb\u00ad", []string{"f:1:2"}},
		{"a word joiner", "a\u2060b", []string{"f:1:2"}},
		{"a grapheme joiner", "a\u034fb", []string{"f:1:2"}},
		{"tags", "a\U000E0041", []string{"f:1:2"}},
		{"variation selectors", "a\ufe0f\U000E0100", []string{"f:1:2"}},
		{"joiners in Latin words", "a\u200cb\u200d", []string{"f:1:2"}},
		{"joiners in Persian words", "می\u200cخواهم", nil},
		{"isolates in a Latin text", "a \u2067b\u2069", []string{"f:1:3"}},
		{"isolates in a text that has Arabic words", "a \u2067ب\u2069", nil},
		{"a character that was lost", "a\ufffd", []string{"f:1:2"}},
		{"private use", "a\ue000", []string{"f:1:2"}},
		{"marks as they are in words", "e\u0323\u0301 \u0644\u0651\u064e \u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82", nil},
		{"marks without end", "a" + strings.Repeat("\u0301", 12) + " e" + strings.Repeat("\u0651", 40), []string{"f:1:28"}},
		{"several", "\x00\x01\xff", []string{"f:1:1", "f:1:2", "f:1:3"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			findings := Check(source.NewFile("f", []byte(test.content)))
			if len(findings) != len(test.want) {
				t.Fatalf("%d findings, want %d: %v", len(findings), len(test.want), findings)
			}
			for i, f := range findings {
				if f.Span.String() != test.want[i] || f.Hint == "" {
					t.Errorf("finding %d at %s, want %s", i, f.Span, test.want[i])
				}
			}
		})
	}
}

// What is said, and what to do, is read by authors who have never heard of
// encodings: every word counts.
func TestWhatCheckSays(t *testing.T) {
	var said strings.Builder
	for _, content := range []string{
		"\xff\xfea\x00b\x00", "\xff", "\x00", "\x1b", "\u0091", "\u0085", "a\rb", "\u2028", "a\ufeff", "\ufffd", "\u202e", "\U000F0000", "\ue000",
		"\u200b", "a\u200cb", "a \u2067b", "a\ufe0f", "a\U000E0041",
	} {
		for _, f := range Check(source.NewFile("f", []byte(content))) {
			fmt.Fprintf(&said, "%+q: %s; %s\n", content, f.Message, f.Hint)
		}
	}
	if diff := cmp.Diff(what, said.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// what is all that it says.
const what = `"\xff\xfea\x00b\x00": the file is UTF-16, not UTF-8; save the file with the encoding UTF-8
"\xff": the file is not UTF-8; save the file with the encoding UTF-8
"\x00": the file has a NUL character; save the file as plain text with the encoding UTF-8
"\x1b": the file has the control character U+001B; delete it
"\u0091": the file has the control character U+0091; delete it
"\u0085": the file has the line separator U+0085; replace it with a space or an ordinary line end
"a\rb": the file has a carriage return that ends no line; save the file with the line ends LF or CRLF
"\u2028": the file has the line separator U+2028; replace it with a space or an ordinary line end
"a\ufeff": the file has a byte order mark after its start; delete the invisible character U+FEFF
"\ufffd": the file has U+FFFD, which stands for a character that was lost; write the character itself
"\u202e": the file has U+202E, which draws letters in another order than they are read in; delete the invisible character; the letters themselves say in which direction they run
"\U000f0000": the file has the private-use character U+F0000; replace it with a character of Unicode
"\ue000": the file has the private-use character U+E000; replace it with a character of Unicode
"\u200b": the file has the invisible character U+200B; delete it; the program itself says where lines may end
"a\u200cb": the file has the invisible character U+200C; delete it; the program itself says where lines may end
"a \u2067b": the file has U+2067, which is about text from right to left, and has none; delete the invisible character; the letters themselves say in which direction they run
"a\ufe0f": the file has the variation selector U+FE0F; delete the invisible character; a report has one form of each
"a\U000e0041": the file has the invisible character U+E0041; delete it; the program itself says where lines may end
`
