package diag

import (
	"fmt"
	"unicode/utf8"

	"rapporteur/internal/source"
)

// CheckEncoding reports what a text file must not hold: bytes that are no
// UTF-8, control characters, line ends that are none everywhere, overrides of
// direction, which show other words than are read, and the private-use
// characters that [source.Marks] uses. It reports the first place of each
// kind.
func CheckEncoding(file *source.File) List {
	if isUTF16(file.Content()) {
		return List{{
			Rule: "file-encoding", Severity: Error, Span: file.Whole(),
			Message: "the file is UTF-16, not UTF-8", Hint: "save the file with the encoding UTF-8",
		}}
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

// CheckCharacters does so for any text; place returns where a range of its
// bytes stands.
func CheckCharacters(text []byte, place func(from, to int) source.Span) List {
	var findings List
	seen := make(map[string]bool)
	for i := 0; i < len(text); {
		if c := text[i]; ' ' <= c && c <= '~' { // most of every file, and right
			i++
			continue
		}
		size, message, hint := characterFault(text[i:])
		if message != "" && !seen[hint] {
			seen[hint] = true
			findings.Add(Finding{
				Rule: "file-encoding", Severity: Error, Span: place(i, i+size), Message: message, Hint: hint,
			})
		}
		i += size
	}
	return findings
}

// characterFault returns the size of the first character of a text and what
// is wrong with it.
func characterFault(text []byte) (size int, message, hint string) {
	r, size := utf8.DecodeRune(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return size, "the file is not UTF-8", "save the file with the encoding UTF-8"
	case r == 0:
		return size, "the file holds a NUL character", "save the file as plain text with the encoding UTF-8"
	case r == '\r' && (len(text) == 1 || text[1] != '\n'):
		return size, "the file holds a carriage return that ends no line", "save the file with the line ends LF or CRLF"
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return size, fmt.Sprintf("the file holds the line separator U+%04X", r), "replace it by a space or an ordinary line end"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r' || 0x7F <= r && r < 0xA0:
		return size, fmt.Sprintf("the file holds the control character U+%04X", r), "delete it"
	case r == '\ufeff':
		return size, "the file holds a byte order mark behind its start", "delete the invisible character U+FEFF"
	case r == '\u202d' || r == '\u202e':
		return size, fmt.Sprintf("the file holds U+%04X, which draws letters in another order than they are read in", r),
			"delete the invisible character; the letters themselves say in which direction they run"
	case source.IsMark(r):
		return size, fmt.Sprintf("the file holds the private-use character U+%04X", r), "replace it by a character of Unicode"
	}
	return size, "", ""
}
