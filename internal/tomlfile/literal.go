package tomlfile

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/source"
)

// Inside returns the position of the bytes [from, to) of a decoded string in the
// string literal at span, which includes the quotes. A span that is not a string
// literal is returned unchanged.
func Inside(span source.Span, from, to int) source.Span {
	text := span.Text()
	if text == "" || text[0] != '"' && text[0] != '\'' {
		return span
	}
	start, end := -1, -1
	eachPiece(text, func(decoded, at, size int, piece string) {
		if start < 0 && from < decoded+len(piece) {
			start = at + within(from-decoded, size, piece)
		}
		if to > decoded {
			end = at + within(to-decoded, size, piece)
		}
	})
	if start < 0 { // at the end of the string
		start = len(text) - quoteWidth(text)
	}
	return span.Sub(start, max(start, end))
}

// within maps an offset in a piece to one in its source of size bytes; an escape
// sequence is indivisible.
func within(offset, size int, piece string) int {
	switch {
	case offset <= 0:
		return 0
	case offset >= len(piece) || size != len(piece):
		return size
	}
	return offset
}

// unquote returns the decoded value of a valid string literal.
func unquote(literal string) string {
	if !strings.Contains(literal, `\`) { // no escapes: nothing need be copied
		whole := ""
		eachPiece(literal, func(_, _, _ int, piece string) { whole = piece })
		return whole
	}
	var all strings.Builder
	eachPiece(literal, func(_, _, _ int, piece string) { all.WriteString(piece) })
	return all.String()
}

// quoteWidth returns the length of the quotes at either end of a literal.
func quoteWidth(literal string) int {
	if len(literal) >= 6 && (strings.HasPrefix(literal, `"""`) || strings.HasPrefix(literal, "'''")) {
		return 3
	}
	return 1
}

// eachPiece calls visit for every run of unescaped characters and every escape
// sequence of a string literal, with the offset in the decoded value, the offset
// and size in the literal, and the decoded piece. Sequences with an empty value
// are left out.
func eachPiece(literal string, visit func(decoded, at, size int, piece string)) {
	width := quoteWidth(literal)
	end := max(len(literal)-width, width)
	at, decoded := width, 0
	if width == 3 {
		at += newline(literal[at:])
	}
	for at < end {
		size, piece := nextPiece(literal[at:end], literal[0] == '"')
		if piece != "" {
			visit(decoded, at, size, piece)
		}
		at, decoded = at+size, decoded+len(piece)
	}
}

// newline returns the length of the line end that text begins with, or 0.
func newline(text string) int {
	switch {
	case strings.HasPrefix(text, "\n"):
		return 1
	case strings.HasPrefix(text, "\r\n"):
		return 2
	}
	return 0
}

func nextPiece(text string, escapes bool) (size int, piece string) {
	if !escapes {
		return len(text), text
	}
	switch i := strings.IndexByte(text, '\\'); {
	case i < 0:
		return len(text), text
	case i > 0:
		return i, text[:i]
	case len(text) == 1:
		return 1, ""
	}
	return escape(text)
}

// escape decodes the escape sequence at the start of text.
func escape(text string) (size int, piece string) {
	const simple, meaning = `bfnrte"\`, "\b\f\n\r\t\x1b\"\\"
	if i := strings.IndexByte(simple, text[1]); i >= 0 {
		return 2, meaning[i : i+1]
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[text[1]]
	if digits == 0 { // a line-ending backslash and the space after it
		return 1 + len(text[1:]) - len(strings.TrimLeft(text[1:], " \t\r\n")), ""
	}
	size = min(2+digits, len(text))
	code, err := strconv.ParseUint(text[2:size], 16, 32)
	if err != nil || !utf8.ValidRune(rune(code)) {
		return size, ""
	}
	return size, string(rune(code))
}
