package resolve

import (
	"fmt"
	"strconv"
	"strings"

	"rapporteur/internal/locale/grammar"
)

// anchor returns the identifier of a place: the wanted one, unless another
// place has it. That happens where sections without a number have numbered
// subsections, or where a key looks like another key with a number. The first
// place keeps it, and the next ones get ".2", ".3" after it, which no number
// has.
func (c *counter) anchor(wanted string) string {
	anchor := wanted
	for n := 2; c.anchors[anchor]; n++ {
		anchor = fmt.Sprintf("%s.%d", wanted, n)
	}
	c.anchors[anchor] = true
	return anchor
}

// sectionAnchor is "sec-3-1" for section III.A, and has the key of a section
// without a number.
func sectionAnchor(p *Place) string {
	if p.Number == 0 {
		return "sec-" + p.Key
	}
	kind := "sec"
	if p.Annex {
		kind = "annex"
	}
	for _, n := range p.Path {
		kind += fmt.Sprint("-", n)
	}
	return kind
}

// provisionAnchor shortens the series' name to three letters, so that
// recommendation 4 is at #rec-4.
func provisionAnchor(series string, n int) string {
	return fmt.Sprintf("%.3s-%d", series, n)
}

// itemAnchor is "-a-ii" for the second item in the first; an agenda's first
// level counts with digits.
func itemAnchor(path []int, list List) string {
	var s strings.Builder
	for level, n := range path {
		if list == AgendaList {
			level--
		}
		counter := "decimal"
		if level >= 0 {
			counter = [...]string{"alpha", "roman"}[level%2]
		}
		numeral, err := grammar.Numeral(counter, n)
		if err != nil {
			numeral = strconv.Itoa(n) // Roman numerals come to an end
		}
		s.WriteString("-" + numeral)
	}
	return s.String()
}
