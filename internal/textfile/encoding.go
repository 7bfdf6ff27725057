// Package textfile checks what every text file must be: UTF-8 with ordinary
// line ends and no invisible control characters.
package textfile

import (
	"fmt"
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
	return CheckCharacters(file.Content(), file.Span)
}

// CheckCharacters is Check for a text that is not a whole file; place returns
// the place of a range of its bytes.
func CheckCharacters(text []byte, place func(from, to int) source.Span) diag.List {
	var findings diag.List
	seen := make(map[string]bool)
	for i := 0; i < len(text); {
		if c := text[i]; ' ' <= c && c <= '~' { // fast path for ASCII
			i++
			continue
		}
		size, message, hint := characterError(text[i:])
		if message != "" && !seen[hint] {
			seen[hint] = true
			findings.Add(ruleEncoding.At(place(i, i+size), "%s", message).Hinting(hint))
		}
		i += size
	}
	return findings
}

// characterError returns the size of the first character of a text and what is
// wrong with it.
func characterError(text []byte) (size int, message, hint string) {
	r, size := utf8.DecodeRune(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return size, "the file is not UTF-8", "save the file with the encoding UTF-8"
	case r == 0:
		return size, "the file has a NUL character", "save the file as plain text with the encoding UTF-8"
	case r == '\r' && (len(text) == 1 || text[1] != '\n'):
		return size, "the file has a carriage return that does not end a line", "save the file with the line ends LF or CRLF"
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return size, fmt.Sprintf("the file has the line separator U+%04X", r), "replace it with a space or an ordinary line end"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r' || 0x7F <= r && r < 0xA0:
		return size, fmt.Sprintf("the file has the control character U+%04X", r), "delete it"
	case r == '\ufeff':
		return size, "the file has a byte order mark after its start", "delete the invisible character U+FEFF"
	case r == '\u202d' || r == '\u202e':
		return size, fmt.Sprintf("the file has U+%04X, which displays letters in another order than they are read", r),
			"delete the invisible character; letters have their direction without it"
	case source.IsMark(r):
		return size, fmt.Sprintf("the file has the private-use character U+%04X", r), "replace it with a standard Unicode character"
	}
	return size, "", ""
}
