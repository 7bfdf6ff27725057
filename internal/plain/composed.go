package plain

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Composed returns text in Unicode's composed form (NFC).
func Composed(text string) string {
	if IsComposed(text) {
		return text
	}
	return norm.NFC.String(text)
}

// IsComposed reports whether text is in that form.
func IsComposed(text string) bool {
	start, certain := 0, true // of the last character that is composed for certain, and whether only such followed it
	for i, r := range text {
		if !isComposed(r) {
			certain = false
			continue
		}
		if !certain && !norm.NFC.IsNormalString(text[start:i+utf8.RuneLen(r)]) {
			return false
		}
		start, certain = i, true
	}
	return certain || norm.NFC.IsNormalString(text[start:])
}

// ComposedPrefix returns the start of a text in that form, and how many of its bytes
// that is: those that are composed as they are or, where none is, the first character.
func ComposedPrefix(text []byte) (string, int) {
	n := certain(text)
	if n == 0 {
		n = norm.NFC.QuickSpan(text)
	}
	if n > 0 {
		return string(text[:n]), n
	}
	n = norm.NFC.NextBoundary(text, true)
	return Composed(string(text[:n])), n
}

// certain returns how many bytes at the start of text are composed for certain, found as
// in [IsComposed]. The last character before one that is not is left out: what follows
// may combine with it.
func certain(text []byte) int {
	start, certain := 0, true
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		switch {
		case !isComposed(r):
			certain = false
		case certain || norm.NFC.IsNormal(text[start:i+size]):
			start, certain = i, true
		default:
			return start
		}
		i += size
	}
	if certain || norm.NFC.IsNormal(text[start:]) {
		return len(text)
	}
	return start
}

// standsAlone reports whether a character is one of those that make up nearly
// all of the texts in six languages, and that nothing before them changes.
func standsAlone(r rune) bool {
	switch {
	case r < 0x300, // Latin
		0x400 <= r && r < 0x483,   // Cyrillic
		0x620 <= r && r < 0x64B,   // Arabic
		0x2010 <= r && r < 0x2028, // dashes and quotation marks
		0x3001 <= r && r < 0x302A, // Chinese punctuation
		0x4E00 <= r && r < 0xA000, // Chinese
		0xFF01 <= r && r < 0xFF5F: // and its wide forms
		return true
	}
	return false
}

// isComposed reports the same of these characters and of narrow spaces, controls,
// superscripts and currency signs.
func isComposed(r rune) bool { return standsAlone(r) || 0x2028 <= r && r < 0x20D0 }
