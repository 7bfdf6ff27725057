package markdown

import (
	"bytes"
	"iter"
	"strings"

	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// The time that goldmark needs grows with the square of the number of signs in
// one block that may begin a link or a style, and of the number of quotations
// and lists that begin on one line. No text of a report needs as many as these.
const (
	maxSigns      = 2000
	maxTableSigns = 8000 // a table is read cell by cell
	maxLevels     = 20
	maxFilled     = 100_000 // cells that the rows of a table lack, which are filled up
	maxBlock      = 1 << 20 // bytes without a blank line: a paragraph, a list or a table
)

var ruleExcess = rule.Rule{
	ID: "markdown-excess", Sees: rule.Source, Fixed: true, Unread: true,
	Summary: "a paragraph, list or table has no megabytes and no thousands of signs of Markdown, and a line no tens of levels",
	Why:     "such a text is a mistake, and reading it would take very long",
	Hint:    `begin a new paragraph after a blank line; "\" before a sign makes it a character like any other`,
}

// findExcess returns where a text has more than the reader can take; the
// message is empty if it does not.
func findExcess(in Input) (at source.Span, message string) {
	signs, most, block := 0, maxSigns, 0
	columns, filled := 0, 0
	for start, line := range lines(in.text) {
		if at := deepest(line); at >= 0 {
			return in.span(start+at, start+at+1), "too many quotations or lists begin on one line"
		}
		if block += len(line); block > maxBlock {
			return in.span(start, start+1), "one block of text has more than 1 MB"
		}
		switch trimmed := bytes.TrimSpace(line); {
		case len(trimmed) == 0:
			signs, most, block = 0, maxSigns, 0
			columns, filled = 0, 0
		case len(bytes.Trim(trimmed, "|:- ")) == 0: // under a table's header
			most = maxTableSigns
			columns = max(columns, bytes.Count(trimmed, []byte("|")))
		case columns > 0:
			if filled += max(columns-bytes.Count(trimmed, []byte("|")), 0); filled > maxFilled {
				return in.span(start, start+1), "too many cells are missing in the rows of the table"
			}
		}
		for i, c := range line {
			if c != '[' && c != '*' && c != '_' {
				continue
			}
			if signs++; signs > most {
				return in.span(start+i, start+i+1), "too many signs of Markdown stand in one block of text"
			}
		}
	}
	return source.Span{}, ""
}

// lines returns the lines of a text with their offsets.
func lines(text []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		start := 0
		for line := range bytes.Lines(text) {
			if !yield(start, line) {
				return
			}
			start += len(line)
		}
	}
}

// deepest returns the offset of the first sign at the start of a line that
// nests too deeply, or -1. A row of signs alone is a rule.
func deepest(line []byte) int {
	levels := 0
	for i, c := range line {
		switch {
		case strings.IndexByte(" \t0123456789", c) >= 0:
		case c == '>' || strings.IndexByte("-*+.)", c) >= 0 && bytes.HasPrefix(line[i+1:], []byte(" ")):
			if levels++; levels > maxLevels {
				return i
			}
		default:
			return -1
		}
	}
	return -1
}
