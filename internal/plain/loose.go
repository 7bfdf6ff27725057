package plain

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Loose returns the letters and digits of a text as they are compared where somebody
// types a name: without capitals, accents, hamza, spaces and punctuation. It is never
// shown.
func Loose(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case r == '\u0649': // alef maksura, for which many type yeh
			return '\u064A'
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKD.String(text)))
}
