package plain

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Typed returns text from a typeset file as somebody would have typed it: letters in place of
// their forms and ligatures, bullets in place of those of symbol fonts, and none of the
// characters that are only about breaking lines and directions.
func Typed(text string) string {
	return Composed(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case standsAlone(r) && r != '\u00ad' && !unicode.IsControl(r), r == '\u200c', r == '\u200d':
			return r
		case r == '\u00ad' || r == '\u034f' || unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector):
			return -1
		case 0xF020 <= r && r <= 0xF0FF:
			return '•'
		case unicode.Is(unicode.Co, r):
			return unicode.ReplacementChar
		}
		return r
	}, lettered(text)))
}

// lettered replaces presentation forms: those of Arabic letters, and ligatures.
func lettered(text string) string {
	if !strings.ContainsFunc(text, isForm) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if isForm(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isForm(r rune) bool {
	return 0xFB00 <= r && r <= 0xFB06 || 0xFB50 <= r && r < 0xFDFC || 0xFE70 <= r && r < 0xFEFF || 0xF900 <= r && r <= 0xFAFF || 0x2F00 <= r && r < 0x2FE0
}
