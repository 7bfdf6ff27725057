package reading

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clause is a part of a text that ends with a full stop, a semicolon or
// their like.
type Clause struct {
	Text string
	From int // byte of the whole text
}

// Clauses cuts a text after the marks that end clauses. Abbreviations make
// more of them than there are, which does no harm where they are looked at
// one by one.
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
	return strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !IsLetter(r) && !IsMark(r) })
}
