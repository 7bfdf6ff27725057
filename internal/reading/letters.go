package reading

import "unicode"

// Most characters of a report are letters of its own script. The functions
// below say of those what package unicode says, without searching its tables.

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool {
	return ownLetter(r) || unicode.IsLetter(r)
}

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool {
	if r < 0x80 {
		return '0' <= r && r <= '9'
	}
	return !ownLetter(r) && unicode.IsDigit(r)
}

// IsMark reports whether r is a mark that belongs to the letter before it.
func IsMark(r rune) bool {
	return r >= 0x300 && !ownLetter(r) && unicode.IsMark(r) // U+0300 is the first combining mark
}

// ownLetter reports whether r is one of the usual Russian, Arabic or Chinese
// letters.
func ownLetter(r rune) bool {
	return r >= 'А' && r <= 'я' || r >= 'ء' && r <= 'ي' || r >= 0x4E00 && r <= 0x9FA5
}

// IsLatin reports whether r is a letter of the Latin script.
func IsLatin(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case ownLetter(r):
		return false
	}
	return unicode.Is(unicode.Latin, r)
}

// IsHan reports whether r is a Chinese character.
func IsHan(r rune) bool {
	return r >= 0x2E80 && unicode.Is(unicode.Han, r) // U+2E80 is the first CJK character
}

// isWord reports whether a character belongs to a word that is set off by
// spaces, as Chinese words are not.
func isWord(r rune) bool { return !IsHan(r) && inWord(r) }

// inWord reports whether a character belongs to a word.
func inWord(r rune) bool { return IsLetter(r) || IsDigit(r) || IsMark(r) }
