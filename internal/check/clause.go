package check

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clause is a part of a text that ends with a full stop, a semicolon or
// their like.
type clause struct {
	text string
	from int // byte of the whole text
}

// clausesOf cuts a text behind the marks that end clauses. Abbreviations make
// more of them than there are, which does no harm where they are looked at
// one by one.
func clausesOf(text string) []clause {
	var all []clause
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

func trimmed(text string, from, to int) clause {
	part := text[from:to]
	words := strings.TrimLeftFunc(part, unicode.IsSpace)
	return clause{strings.TrimRightFunc(words, unicode.IsSpace), from + len(part) - len(words)}
}

// wordsOf yields the words of a text in lower case. An apostrophe ends one.
func wordsOf(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !isLetter(r) && !isMark(r) })
}
