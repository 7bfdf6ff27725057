package textfile

import (
	"testing"

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
