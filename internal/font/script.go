package font

import (
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// scriptOf returns the script of a character; Common also for characters
// whose script is inherited or unknown.
func scriptOf(r rune) Script {
	switch {
	case isPlainLetter(r):
		return plainScript(r)
	case r < 0xAA, 0xAA < r && r < 0xBA, 0x2000 <= r && r < 0x2070:
		return Common
	case 0x4E00 <= r && r <= 0x9FFF:
		return Han
	}
	return tableScript(r)
}

func tableScript(r rune) Script {
	switch s := language.LookupScript(r); s {
	case language.Inherited, language.Unknown:
		return Common
	case language.Bopomofo, language.Hiragana, language.Katakana:
		return Han // one face has them all, and they mix in one word
	default:
		return Script(s)
	}
}

// plainScript returns the script of a plain letter.
func plainScript(r rune) Script {
	switch {
	case r < 0x400:
		return Latin
	case r < 0x620:
		return Cyrillic
	}
	return Arabic
}

// languageScript returns the script of one of the six languages.
func languageScript(tag string) Script {
	if len(tag) < 2 {
		return Latin
	}
	switch tag[:2] {
	case "ar":
		return Arabic
	case "zh":
		return Han
	case "ru":
		return Cyrillic
	}
	return Latin
}

// isSpace reports whether r is a space of any width (category Zs).
func isSpace(r rune) bool {
	switch r {
	case ' ', 0xA0, 0x1680, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

// isMark reports whether r stays with the character before it.
func isMark(r rune) bool {
	switch {
	case r < 0x300, 0x370 <= r && r < 0x483, 0x620 <= r && r < 0x64B, 0x4E00 <= r && r < 0xA000,
		0x2000 <= r && r < 0x20D0, 0x3000 <= r && r < 0x302A, 0xFF00 <= r && r < 0x10000:
		return false // letters and punctuation of our scripts, for speed
	}
	return unicode.Is(unicode.M, r)
}

// isInvisible reports whether r is never drawn: controls, line separators and
// default ignorable characters.
func isInvisible(r rune) bool {
	switch {
	case isControl(r):
		return true
	case r < 0xA0:
		return false
	}
	return harfbuzz.IsDefaultIgnorable(r)
}

// isControl reports whether r is a control character or a line separator.
func isControl(r rune) bool {
	return r < 0x20 || 0x7F <= r && r < 0xA0 || r == 0x2028 || r == 0x2029
}
