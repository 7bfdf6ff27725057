package diag

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"rapporteur/internal/source"
)

// margin stands before a line of source.
const margin = "    "

// Lines longer than longLine columns are cut, so that about leadIn columns
// remain before the place.
const longLine, leadIn = 120, 40

// excerpt returns the line that a span begins in, and the line that marks the
// span below it. Nothing is marked where the line has letters written from
// right to left, because nobody knows in which column a terminal puts them.
// There is nothing to show of a finding about the file as a whole.
func excerpt(span source.Span) (line, marks string) {
	if span.IsZero() || span == span.File.Whole() {
		return "", ""
	}
	from, to := span.Position(), span.EndPosition()
	text, _ := span.File.Line(from.Line)
	runes := []rune(text)
	if strings.TrimSpace(text) == "" {
		return "", ""
	}
	start, end := from.Column-1, to.Column-1
	if to.Line > from.Line {
		end = len(runes)
	}
	runes, start, end = cut(runes, start, end)
	line = printable(string(runes))
	if slices.ContainsFunc(runes, rightToLeft) {
		return line, ""
	}
	return line, blanks(runes[:start]) + "^" + strings.Repeat("~", max(columns(runes[start:end])-1, 0))
}

// cut shortens a long line round the place from start to end.
func cut(line []rune, start, end int) ([]rune, int, int) {
	start, end = min(start, len(line)), min(end, len(line))
	if columns(line) <= longLine {
		return line, start, end
	}
	first, n := start, 0
	for ; first > 0 && n < leadIn; first-- {
		n += column(line[first-1])
	}
	last, n := first, 0
	for ; last < len(line) && n < longLine-2; last++ {
		n += column(line[last])
	}
	part := slices.Clone(line[first:last])
	start, end = start-first, min(end, last)-first
	if first > 0 {
		part, start, end = slices.Insert(part, 0, '…'), start+1, end+1
	}
	if last < len(line) {
		part = append(part, '…')
	}
	return part, start, end
}

// blanks returns white space as wide as the text; tabs stay tabs.
func blanks(text []rune) string {
	var b strings.Builder
	for _, r := range text {
		if r == '\t' {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Repeat(" ", column(r)))
		}
	}
	return b.String()
}

func columns(text []rune) int {
	n := 0
	for _, r := range text {
		n += column(r)
	}
	return n
}

// column returns how many columns of a terminal a character takes (UAX 11).
func column(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// printable replaces control characters, which could steer a terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
