package plain

import "unicode"

// IsLatin reports whether r is a letter of the Latin script.
func IsLatin(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case IsCommonLetter(r):
		return false
	}
	return unicode.Is(unicode.Latin, r)
}

// IsHan reports whether r is a Chinese character.
func IsHan(r rune) bool {
	switch {
	case 0x4E00 <= r && r <= 0x9FFF:
		return true
	case r < 0x2E80, 0xFF00 <= r && r < 0x10000:
		return false // letters and punctuation, for speed
	}
	return unicode.Is(unicode.Han, r)
}

// InScript reports whether a character is a letter of a script, given by its
// ISO 15924 code: one of those that package lang has.
func InScript(script string, r rune) bool {
	if r < 0x80 {
		return script == "Latn" && IsLatin(r)
	}
	switch script {
	case "Arab":
		return unicode.Is(unicode.Arabic, r)
	case "Cyrl":
		return unicode.Is(unicode.Cyrillic, r)
	case "Hans":
		return IsHan(r)
	}
	return unicode.Is(unicode.Latin, r)
}

// IsRightToLeft reports whether r is of a script that is written from right to
// left.
func IsRightToLeft(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
