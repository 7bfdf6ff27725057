// Package plain makes text what programs take it for: one sequence of
// characters for one word, however it was typed or set.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// IsComposed reports whether text is in Unicode's composed form (NFC).
func IsComposed(text string) bool {
	for i, r := range text {
		if !standsAlone(r) {
			return norm.NFC.IsNormalString(text[start(text, i):])
		}
	}
	return true
}

// start returns where the character before i begins, with which the one at i
// may combine.
func start(text string, i int) int {
	_, size := utf8.DecodeLastRuneInString(text[:i])
	return i - size
}

// standsAlone reports whether a character is one of those that make up nearly
// all of the texts in six languages, and that nothing before them changes.
func standsAlone(r rune) bool {
	switch {
	case r < 0x300, // Latin
		0x400 <= r && r < 0x483,   // Cyrillic
		0x620 <= r && r < 0x64B,   // Arabic
		0x2010 <= r && r < 0x2028, // dashes and quotation marks
		0x4E00 <= r && r < 0xA000, // Chinese
		0xFF01 <= r && r < 0xFF5F: // and its punctuation
		return true
	}
	return false
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
