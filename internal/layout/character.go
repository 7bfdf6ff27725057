package layout

import "unicode"

// isSpace reports whether a justified line may widen the character.
func isSpace(c rune) bool { return c == ' ' || c == '\u00a0' }

// isControl reports whether the character is never drawn: control characters,
// bidirectional controls and line-breaking controls.
func isControl(c rune) bool {
	switch {
	case c < 0x20:
		return true
	case c < 0xad:
		return false
	}
	return c == '\u00ad' || c == '\u061c' || c >= '\u200b' && c <= '\u200f' && c != '\u200c' && c != '\u200d' ||
		c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2069' || c == '\ufeff'
}

func isLetterOrDigit(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
