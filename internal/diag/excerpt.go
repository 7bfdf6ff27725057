package diag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"rapporteur/internal/plain"
	"rapporteur/internal/source"
)

// margin is printed before a line of source.
const margin = "    "

// Lines longer than longLine columns are cut, leaving about leadIn columns before
// the place. Bytes further away than reach are not examined, since a line may be
// as long as its file.
const longLine, leadIn, reach = 120, 40, 500

// excerpt returns the line in which a span begins, and a line below that marks
// the span. A line with right-to-left letters is not marked, because terminals
// differ in where they put them. For a finding about the whole file both are
// empty.
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
	if strings.ContainsFunc(line, plain.IsRightToLeft) {
		return line, ""
	}
	return line, blanks(cells[:start]) + "^" + strings.Repeat("~", max(columns(cells[start:end])-1, 0))
}

// shown returns each character of a line as it is printed; tabs stay tabs.
func shown(line string) []string {
	cells := plain.Cells(line)
	i := 0
	for _, r := range line {
		if r == '\t' {
			cells[i] = "\t"
		}
		i++
	}
	return cells
}

// cut shortens a long line around the place from start to end.
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

// column returns the width in terminal columns of a character as shown (UAX 11).
func column(cell string) int {
	n := 0
	for _, r := range cell {
		if r < 0x7F { // the common case
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
