package check

import "unicode"

// Most characters of a report are letters of its own script. The functions
// below say of those what package unicode says, without searching its tables.

// isLetter reports whether r is a letter.
func isLetter(r rune) bool {
	return ownLetter(r) || unicode.IsLetter(r)
}

// isDigit reports whether r is a decimal figure.
func isDigit(r rune) bool {
	if r < 0x80 {
		return '0' <= r && r <= '9'
	}
	return !ownLetter(r) && unicode.IsDigit(r)
}

// isMark reports whether r is a mark that belongs to the letter before it.
func isMark(r rune) bool {
	return r >= 0x300 && !ownLetter(r) && unicode.IsMark(r) // the first of them
}

// ownLetter reports whether r is one of the usual Russian, Arabic or Chinese
// letters.
func ownLetter(r rune) bool {
	return r >= 'А' && r <= 'я' || r >= 'ء' && r <= 'ي' || r >= 0x4E00 && r <= 0x9FA5
}

// isLatin reports whether r is a letter of the Latin script.
func isLatin(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case ownLetter(r):
		return false
	}
	return unicode.Is(unicode.Latin, r)
}

// isHan reports whether r is a Chinese character.
func isHan(r rune) bool {
	return r >= 0x2E80 && unicode.Is(unicode.Han, r) // the first of them
}
