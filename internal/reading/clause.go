package reading

import (
	"rapporteur/internal/plain"

	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clause is a part of a text that ends with a full stop, a semicolon or a
// similar mark.
type Clause struct {
	Text string
	From int // byte of the whole text
}

// Clauses cuts a text after the marks that end clauses. It also cuts after
// abbreviations, which is harmless if each clause is looked at separately.
func Clauses(text string) []Clause {
	var all []Clause
	from := 0
	for i, r := range text {
		switch r {
		case '.', '!', '?', ';', '。', '！', '？', '；', '؟', '؛':
			all = append(all, trimmed(text, from, i))
			from = i + utf8.RuneLen(r)
		}
	}
	return append(all, trimmed(text, from, len(text)))
}

func trimmed(text string, from, to int) Clause {
	part := text[from:to]
	words := strings.TrimLeftFunc(part, unicode.IsSpace)
	return Clause{strings.TrimRightFunc(words, unicode.IsSpace), from + len(part) - len(words)}
}

// Words yields the words of a text in lower case. An apostrophe ends one.
func Words(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !plain.IsLetter(r) && !plain.IsMark(r) })
}
