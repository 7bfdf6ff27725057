package plain

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Folded returns a text without what people leave out or add when they type a
// name: case, accents, the points of Arabic and the hamza, wide forms, and
// characters that are not seen.
func Folded(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf), r == 'ـ': // tatweel
			return -1
		case r == 'ة':
			return 'ه'
		case r == 'ى':
			return 'ي'
		case r == 'ı':
			return 'i'
		case r == 'ø':
			return 'o'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, norm.NFKD.String(strings.ToLower(text)))
}
