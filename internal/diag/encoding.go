package diag

import (
	"fmt"
	"unicode/utf8"

	"rapporteur/internal/source"
)

// CheckEncoding reports what a text file must not hold: bytes that are no
// UTF-8, control characters, overrides of direction, which show other words
// than are read, and the private-use characters that [source.Marks] uses. It reports the first place of each kind.
func CheckEncoding(file *source.File) List {
	var findings List
	seen := make(map[string]bool)
	content := file.Content()
	for i := 0; i < len(content); {
		if c := content[i]; ' ' <= c && c <= '~' { // most of every file, and right
			i++
			continue
		}
		r, size := utf8.DecodeRune(content[i:])
		if message, hint := characterFault(r, size); message != "" && !seen[hint] {
			seen[hint] = true
			findings.Add(Finding{
				Rule: "file-encoding", Severity: Error, Span: file.Span(i, i+size), Message: message, Hint: hint,
			})
		}
		i += size
	}
	return findings
}

// characterFault says what is wrong with a character that takes size bytes.
func characterFault(r rune, size int) (message, hint string) {
	switch {
	case r == utf8.RuneError && size == 1:
		return "the file is not UTF-8", "save the file with the encoding UTF-8"
	case r == 0:
		return "the file holds a NUL character", "save the file as plain text with the encoding UTF-8"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7F:
		return fmt.Sprintf("the file holds the control character U+%04X", r), "delete it"
	case r == '\ufeff':
		return "the file holds a byte order mark behind its start", "delete the invisible character U+FEFF"
	case r == '\u202d' || r == '\u202e':
		return fmt.Sprintf("the file holds U+%04X, which draws letters in another order than they are read in", r),
			"delete the invisible character; the letters themselves say in which direction they run"
	case source.IsMark(r):
		return fmt.Sprintf("the file holds the private-use character U+%04X", r), "replace it by a character of Unicode"
	}
	return "", ""
}
