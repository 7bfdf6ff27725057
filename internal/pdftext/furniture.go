package pdftext

import (
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/search"
)

// This file takes away what is printed round the text of pages: running heads and feet, page
// numbers, job numbers.

// edge is how many lines at the top and at the bottom of a page may be such.
const edge = 3

// furniture matches a line at an edge that is never text: symbols, page numbers, job numbers and
// bar codes, in any order.
var furniture = search.Lazy(`^(?:` + search.Symbol + `(?:\*+)?|\*[0-9]{6,}\*|[A-Z]{1,4}\.? ?[0-9]{2}-[0-9]{4,6}|[()][A-Z][()]|[0-9]{6}|[-–— ]*[0-9]{1,4}(?:/[0-9]{1,4})?[-–— ]*|/[0-9]{1,4}|[-–—]|\.\.\.)$`)

// withoutFurniture returns pages with the lines of text only, numbered.
func withoutFurniture(pages [][]line) [][]line {
	seen := make(map[string]int)
	for _, p := range pages {
		for i, l := range p {
			if i < edge || i >= len(p)-edge {
				seen[l.repeated()]++
			}
		}
	}
	for i, p := range pages {
		drop := func(l line) bool {
			return isFurniture(l.text()) || seen[l.repeated()] > max(1, len(pages)/3)
		}
		from, to := 0, len(p)
		for from < min(edge, len(p)) && drop(p[from]) {
			from++
		}
		for to > max(from, len(p)-edge) && drop(p[to-1]) {
			to--
		}
		p = p[from:to]
		for j := range p {
			p[j].number = j + 1
		}
		pages[i] = p
	}
	return pages
}

// repeated returns the words of a line that are the same on each page that it runs through: those
// besides the number of the page, and what is set apart from them.
func (l line) repeated() string {
	var kept []string
	for cell := range strings.SplitSeq(l.raw(), cellGap) {
		if !isFurniture(tidy(cell)) {
			kept = append(kept, strings.ReplaceAll(tidy(cell), strconv.Itoa(l.page), "#"))
		}
	}
	slices.Sort(kept) // left and right pages mirror each other
	return strings.Join(kept, " ")
}

func isFurniture(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if !furniture().MatchString(word) {
			return false
		}
	}
	return true
}
