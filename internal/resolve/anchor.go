package resolve

import (
	"fmt"
	"strconv"
	"strings"

	"rapporteur/internal/locale/grammar"
)

// anchor returns the identifier of a place: the wanted one, unless another
// place has it. That happens if sections without a number have numbered
// subsections, or if a key looks like another key followed by a number. The
// first place keeps the identifier; others get ".2", ".3", which no number
// has.
func (c *counter) anchor(wanted string) string {
	anchor := wanted
	for n := 2; c.anchors[anchor]; n++ {
		anchor = fmt.Sprintf("%s.%d", wanted, n)
	}
	c.anchors[anchor] = true
	return anchor
}

// sectionAnchor returns an anchor such as "sec-3-1" for section III.A; for a
// section without a number it contains the key.
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
func provisionAnchor(series, number string) string {
	return fmt.Sprintf("%.3s-%s", series, number)
}

// itemAnchor returns "-a-ii" for the second item in the first; the first level
// of an agenda has digits, and so have operative paragraphs.
func itemAnchor(path []int, list List) string {
	var s strings.Builder
	for level, n := range path {
		if list.numbered() {
			level--
		}
		counter := "decimal"
		if level >= 0 {
			counter = [...]string{"alpha", "roman"}[level%2]
		}
		numeral, err := grammar.Numeral(counter, n)
		if err != nil {
			numeral = strconv.Itoa(n) // there are no larger Roman numerals
		}
		s.WriteString("-" + numeral)
	}
	return s.String()
}
