package pdftext

import (
	"slices"
	"strings"

	"rapporteur/internal/search"
)

// leader matches the dots that lead to the number of a page.
var leader = search.Lazy(`\.{5,}|(?:\. ?){6,}|…{3,}`)

// leastEntries is how many lines with leaders make a table of contents.
const leastEntries = 3

// withoutContents returns the lines of a page without a table of contents, whose entries are headings
// that come again, and without the heads above it.
func withoutContents(p []line) []line {
	var at []int
	for i, l := range p {
		if leader().MatchString(l.text()) {
			at = append(at, i)
		}
	}
	if len(at) < leastEntries {
		return p
	}
	first, last := at[0], at[len(at)-1]
	for first > 0 && !p[first].beginsEntry() {
		first-- // the entry is of several lines
	}
	if first > 0 && strings.Contains(p[first-1].raw(), cellGap) {
		first--
	}
	if first > 0 && p[first-1].bold {
		first--
	}
	return slices.Delete(slices.Clone(p), first, last+1)
}

// beginsEntry reports whether a line begins with a label or a word alone in its column.
func (l line) beginsEntry() bool {
	_, apart := l.labelled()
	return apart || l.bold
}
