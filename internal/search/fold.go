package search

import "unicode"

// Fold returns a character in the form used for searching, "" for an invisible
// one: ordinary spaces, straight apostrophes, plain brackets and hyphens.
func Fold(r rune) string {
	switch r {
	case '\u2019', '\u2018', '\u02BC':
		return "'"
	case '\uFF08':
		return "("
	case '\uFF09':
		return ")"
	case '\u2011':
		return "-"
	case '\u00AD':
		return ""
	}
	switch {
	case r < 0x80 && r > ' ':
	case unicode.IsSpace(r):
		return " "
	case unicode.Is(unicode.Cf, r):
		return ""
	}
	return string(r)
}
