package diag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"rapporteur/internal/source"
	"rapporteur/internal/visible"
)

// margin stands before a line of source.
const margin = "    "

// Lines longer than longLine columns are cut, so that about leadIn columns
// remain before the place. Bytes further away than reach are not looked at: a
// line may be as long as its file.
const longLine, leadIn, reach = 120, 40, 1000

// excerpt returns the line that a span begins in, and the line that marks the
// span below it. Nothing is marked where the line has letters written from
// right to left, because nobody knows in which column a terminal puts them.
// There is nothing to show of a finding about the file as a whole.
func excerpt(span source.Span) (line, marks string) {
	if span.IsZero() || span == span.File.Whole() {
		return "", ""
	}
	text, before := span.Around(reach)
	if strings.TrimSpace(text) == "" {
		return "", ""
	}
	before = min(before, len(text))
	covered := text[before:min(before+span.Len(), len(text))]
	start := utf8.RuneCountInString(text[:before])
	cells, start, end := cut(shown(text), start, start+utf8.RuneCountInString(covered))
	line = strings.Join(cells, "")
	if strings.ContainsFunc(line, rightToLeft) {
		return line, ""
	}
	return line, blanks(cells[:start]) + "^" + strings.Repeat("~", max(columns(cells[start:end])-1, 0))
}

// shown returns what each character of a line is printed as; tabs stay tabs.
func shown(line string) []string {
	cells := visible.Cells(line)
	i := 0
	for _, r := range line {
		if r == '\t' {
			cells[i] = "\t"
		}
		i++
	}
	return cells
}

// cut shortens a long line round the place from start to end.
func cut(line []string, start, end int) ([]string, int, int) {
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
		part, start, end = slices.Insert(part, 0, "…"), start+1, end+1
	}
	if last < len(line) {
		part = append(part, "…")
	}
	return part, start, end
}

// blanks returns white space as wide as the text; tabs stay tabs.
func blanks(text []string) string {
	var b strings.Builder
	for _, cell := range text {
		if cell == "\t" {
			b.WriteString(cell)
		} else {
			b.WriteString(strings.Repeat(" ", column(cell)))
		}
	}
	return b.String()
}

func columns(text []string) int {
	n := 0
	for _, cell := range text {
		n += column(cell)
	}
	return n
}

// column returns how many columns of a terminal a character takes, as it is
// shown (UAX 11).
func column(cell string) int {
	n := 0
	for _, r := range cell {
		if r < 0x7F { // most are
			n++
			continue
		}
		if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			continue
		}
		n++
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n++
		}
	}
	return n
}

func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
