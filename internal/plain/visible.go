package plain

// This file makes invisible characters visible in text from an input,
// before it reaches a terminal, a log or a page.
//
// A control character in a file name could control a terminal, a line end could
// forge a line of a log, a direction control could reorder words, and "::" is a
// command to a build server. Each is printed as its code point: <U+001B>.

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Line returns text made safe as part of one line.
func Line(text string) string {
	if isShown(text) {
		return text
	}
	return strings.Join(Cells(text), "")
}

// Cells returns each character of a line as it is shown.
func Cells(line string) []string {
	start := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace)) // where a command could begin
	cells := make([]string, 0, len(line))
	for i, size := 0, 0; i < len(line); i += size {
		var shown string
		shown, size = first(line[i:], i == start)
		cells = append(cells, shown)
	}
	return cells
}

// Lines returns a text of several lines, such as an excerpt of a file, with each
// line as from [Line]. Line ends and tabs are kept.
func Lines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		for j, cell := range cells {
			cells[j] = Line(cell)
		}
		lines[i] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n")
}

// JSON returns a JSON text in which characters that must not reach a terminal are
// escape sequences. Its values stay the same.
func JSON(text []byte) []byte {
	if isShown(string(text)) {
		return text
	}
	b := make([]byte, 0, len(text))
	for i, r := range string(text) {
		if r == '\n' || !Hidden(r) && !bytes.HasPrefix(text[i:], []byte(oldCommand)) {
			b = utf8.AppendRune(b, r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			b = fmt.Appendf(b, `\u%04x`, unit)
		}
	}
	return b
}

// Hidden reports whether a character controls a terminal, ends a line, changes
// the direction of what follows, or is invisible. Joiners do not count, because
// words are spelled with them.
func Hidden(r rune) bool {
	switch {
	case r < 0x7F:
		return r < ' '
	case r == '\u200c', r == '\u200d', r == '\u2060':
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) || unicode.Is(unicode.Co, r) ||
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isShown reports whether nothing has to be replaced: the common case.
func isShown(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7F || c == ':' || c == '#' {
			return false
		}
	}
	return true
}

// A build server reads "::" at the start of a line as a command, of which a
// printer may add one colon, and oldCommand anywhere.
const command, oldCommand = ":", "##["

// first returns the first character of a text as shown, and its size.
func first(text string, atStart bool) (shown string, size int) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return fmt.Sprintf("<%02X>", text[0]), size
	case atStart && strings.HasPrefix(text, command), strings.HasPrefix(text, oldCommand), Hidden(r):
		return fmt.Sprintf("<U+%04X>", r), size
	}
	return text[:size], size
}
