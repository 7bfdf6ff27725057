// Package textfile checks what every text file must be: UTF-8 with ordinary
// line ends and no invisible control characters.
package textfile

import (
	"rapporteur/internal/plain"

	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// Check reports what a text file must not have: bytes that are not UTF-8,
// control characters, characters that only some programs treat as line ends,
// direction overrides, which display words in another order, and the
// private-use characters that [source.Marks] uses. It reports the first place
// of each kind.
func Check(file *source.File) diag.List {
	if isUTF16(file.Content()) {
		return diag.List{ruleEncoding.At(file.Whole(), "the file is UTF-16, not UTF-8").Hinting("save the file with the encoding UTF-8")}
	}
	return CheckCharacters(file.Content(), file.Span)
}

// isUTF16 reports whether a text begins with the byte order mark of UTF-16, or
// with three characters whose every other byte is zero.
func isUTF16(text []byte) bool {
	if len(text) < 6 {
		return false
	}
	if mark := string(text[:2]); mark == "\xff\xfe" || mark == "\xfe\xff" {
		return true
	}
	for i, c := range text[:6] {
		if (c == 0) != (text[i%2] == 0) {
			return false
		}
	}
	return (text[0] == 0) != (text[1] == 0)
}

// CheckCharacters is Check for a text that is not a whole file, such as what an
// entity means; place returns the place of a range of its bytes.
func CheckCharacters(text []byte, place func(from, to int) source.Span) diag.List {
	var findings diag.List
	seen := make(map[string]bool)
	for i := 0; i < len(text); {
		if c := text[i]; ' ' <= c && c <= '~' { // fast path for ASCII
			i++
			continue
		}
		size, message, hint := characterError(text, i)
		if message != "" && !seen[hint] {
			seen[hint] = true
			findings.Add(ruleEncoding.At(place(i, i+size), "%s", message).Hinting(hint))
		}
		i += size
	}
	return findings
}

// characterError returns the size of the character at an offset of a text and
// what is wrong with it. This is the list of what no text may hold.
func characterError(text []byte, at int) (size int, message, hint string) {
	r, size := utf8.DecodeRune(text[at:])
	switch {
	case isFaultless(r):
	case r == utf8.RuneError && size == 1:
		return size, "the file is not UTF-8", "save the file with the encoding UTF-8"
	case r < 0xA0:
		message, hint = controlError(text, at, r)
	case r == '\u2028' || r == '\u2029':
		return size, fmt.Sprintf("the file has the line separator U+%04X", r), "replace it with a space or an ordinary line end"
	case r == '\ufeff':
		return size, "the file has a byte order mark after its start", "delete the invisible character U+FEFF"
	case r == utf8.RuneError:
		return size, "the file has U+FFFD, which stands for a character that was lost", "write the character itself"
	case r == '\u202d' || r == '\u202e':
		return size, fmt.Sprintf("the file has U+%04X, which draws letters in another order than they are read in", r), hintDirection
	case unicode.Is(unicode.Co, r):
		return size, fmt.Sprintf("the file has the private-use character U+%04X", r), "replace it with a character of Unicode"
	case unicode.Is(unicode.Variation_Selector, r):
		return size, fmt.Sprintf("the file has the variation selector U+%04X", r), "delete the invisible character; a report has one form of each"
	case unicode.Is(unicode.M, r) && isCrowded(text[:at]):
		return size, fmt.Sprintf("more than %d marks are on one letter", maxMarks), "delete the marks that no spelling has"
	case isInvisible(text, at, r):
		return size, fmt.Sprintf("the file has the invisible character U+%04X", r), "delete it; the program itself says where lines may end"
	case isDirection(r) && !bytes.ContainsFunc(text, plain.IsRightToLeft):
		return size, fmt.Sprintf("the file has U+%04X, which is about text from right to left, and has none", r), hintDirection
	}
	return size, message, hint
}

// isFaultless spares nearly all characters of the six languages the searches of
// tables. None of them is a mark on a letter.
func isFaultless(r rune) bool {
	return 0xAE <= r && r < 0x300 || 0x370 <= r && r < 0x483 || 0x620 <= r && r < 0x64B || 0x3000 <= r && r < 0x302A || 0x4E00 <= r && r < 0xA000
}

// maxMarks is how many marks may follow one another. No spelling has nearly as
// many; composing characters (NFC) would put invisible ones among 30.
const maxMarks = 12

// isCrowded reports whether a text ends in as many marks as it may.
func isCrowded(text []byte) bool {
	for range maxMarks {
		r, size := utf8.DecodeLastRune(text)
		if !unicode.Is(unicode.M, r) {
			return false
		}
		text = text[:len(text)-size]
	}
	return true
}

const hintDirection = "delete the invisible character; the letters themselves say in which direction they run"

func controlError(text []byte, at int, r rune) (message, hint string) {
	switch {
	case r == 0:
		return "the file has a NUL character", "save the file as plain text with the encoding UTF-8"
	case r == '\r' && (at+1 == len(text) || text[at+1] != '\n'):
		return "the file has a carriage return that ends no line", "save the file with the line ends LF or CRLF"
	case r == '\u0085':
		return fmt.Sprintf("the file has the line separator U+%04X", r), "replace it with a space or an ordinary line end"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F:
		return fmt.Sprintf("the file has the control character U+%04X", r), "delete it"
	}
	return "", ""
}

// isInvisible reports whether a character has neither a form nor a meaning
// where it is. Words of Arabic, Persian and the scripts of India are spelled
// with joiners; those of others are not.
func isInvisible(text []byte, at int, r rune) bool {
	switch {
	case r == '\u200c', r == '\u200d':
		before, _ := utf8.DecodeLastRune(text[:at])
		return before < 0x0600 || before > 0x0DFF
	case r == '\u00ad', r == '\u034f', r == '\u180e', r == '\u200b', 0x2060 <= r && r <= 0x2064, 0x206A <= r && r <= 0x206F:
		return true
	}
	return 0xE0000 <= r && r <= 0xE007F
}

// isDirection reports whether a character is a mark, an embedding or an
// isolate of direction.
func isDirection(r rune) bool {
	return r == '\u061c' || r == '\u200e' || r == '\u200f' || 0x202A <= r && r <= 0x202C || 0x2066 <= r && r <= 0x2069
}
