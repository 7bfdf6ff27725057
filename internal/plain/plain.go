// Package plain makes text what programs take it for: one sequence of
// characters for one word, however it was typed or set.
package plain

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Text returns typeset text as programs compare and search it: in Unicode's
// composed form (NFC), with ordinary spaces, and without the invisible
// characters that only say how text is set: word joiners, soft hyphens,
// controls of direction. Line feeds and the joiners inside words that some
// scripts need are kept.
func Text(text string) string {
	if isPlain(text) {
		return text
	}
	return norm.NFC.String(strings.Map(plainRune, text))
}

// isPlain spares the many short texts in Latin letters a copy.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

func plainRune(r rune) rune {
	switch {
	case r == '\u200C' || r == '\u200D': // zero width (non-)joiner: part of the spelling
		return r
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}
