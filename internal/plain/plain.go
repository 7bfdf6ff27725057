// Package plain reduces text to one sequence of characters for each word,
// however it was typed or typeset, and tells kinds of characters apart.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text returns typeset text in the form in which programs compare and search
// it: Unicode's composed form (NFC), ordinary spaces, and without the
// invisible characters that only affect typesetting: word joiners, soft
// hyphens, direction controls. It keeps line feeds, and the joiners that are
// part of the spelling in some scripts.
func Text(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	kept, certain := 0, true // the bytes of text that were dealt with; that what is kept is composed
	for i, r := range text {
		plain := plainRune(r)
		if plain == r {
			certain = certain && isComposed(r)
			continue
		}
		b.WriteString(text[kept:i])
		if plain >= 0 {
			b.WriteRune(plain)
		}
		kept = i + utf8.RuneLen(r)
	}
	b.WriteString(text[kept:])
	if certain {
		return b.String()
	}
	return Composed(b.String())
}

// isPlain avoids copying the many short texts in Latin letters.
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
	case r == '\u00A0':
		return ' '
	case r == '\u00AD': // soft hyphen
		return -1
	case standsAlone(r): // nearly always, and told much faster than the rest
		return r
	case r == '\u200C' || r == '\u200D': // zero width (non-)joiner: part of the spelling
		return r
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// EndsWithColon reports whether a text ends with a colon, which announces a
// list.
func EndsWithColon(text string) bool {
	text = strings.TrimRight(text, " ")
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
}
