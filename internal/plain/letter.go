package plain

import "unicode"

// Most characters of a report are letters of its own script. The functions
// below are those of package unicode, but do not search its tables for such
// letters.

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool {
	return IsCommonLetter(r) || unicode.IsLetter(r)
}

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool {
	if r < 0x80 {
		return '0' <= r && r <= '9'
	}
	return !IsCommonLetter(r) && unicode.IsDigit(r)
}

// IsMark reports whether r is a mark that belongs to the letter before it.
func IsMark(r rune) bool {
	return r >= 0x300 && !IsCommonLetter(r) && unicode.IsMark(r) // U+0300 is the first combining mark
}

// IsCommonLetter reports whether r is a common Russian, Arabic or Chinese letter.
func IsCommonLetter(r rune) bool {
	return r >= 'А' && r <= 'я' || r >= 'ء' && r <= 'ي' || r >= 0x4E00 && r <= 0x9FA5
}

// IsPunctuation reports whether r is a punctuation mark; of ASCII, symbols are
// among them.
func IsPunctuation(r rune) bool {
	if r < 0x80 {
		return r > ' ' && !('0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z')
	}
	if r < 0x600 { // Latin, Greek and Cyrillic letters, among them « and »
		return r == '«' || r == '»'
	}
	return !IsCommonLetter(r) && unicode.IsPunct(r)
}
