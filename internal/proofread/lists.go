package proofread

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// list is a series of names with nothing but separators between them.
type list struct {
	names     []name
	announced bool // a colon stands directly before it
}

// fewest is how many names that follow each other in a sentence are a list in
// alphabetical order, and not States that an account mentions in its own.
const fewest = 4

// lists returns the series of names in a text, single names too.
func lists(text string, names []name, w *Words) []list {
	var all []list
	for _, n := range names {
		if !n.isParticipant() {
			continue
		}
		if last := len(all) - 1; last >= 0 {
			before := all[last].names[len(all[last].names)-1]
			if before.Code == n.Code && strings.TrimSpace(text[before.to:n.from]) == "(" {
				continue // the abbreviation behind the name
			}
			if w.between.Matches(text[before.to:n.from]) {
				all[last].names = append(all[last].names, n)
				continue
			}
		}
		all = append(all, list{names: []name{n}, announced: announced(text[:n.from])})
	}
	return all
}

// announced reports whether the text before a list ends with a colon.
func announced(before string) bool {
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, ":") || strings.HasSuffix(before, "：")
}

// ordered reports whether the names of a list should be in alphabetical
// order: it is announced by a colon, or names observers that spoke, or names
// many States. Organizations that an account mentions stand in its own order.
func (l list) ordered(text string, w *Words) bool {
	onlyStates := !slices.ContainsFunc(l.names, func(n name) bool { return !n.isState() })
	spoke := w.spoke.Matches(text)
	switch {
	case l.announced:
		return onlyStates || spoke || w.attended.Matches(text)
	case spoke && w.capacityBefore(beside(text[:l.names[0].from])) != "":
		return true
	}
	return onlyStates && len(l.names) >= fewest
}

// beside returns the last words of a text.
func beside(before string) string {
	from := max(len(before)-80, 0)
	for from < len(before) && !utf8.RuneStart(before[from]) {
		from++
	}
	return before[from:]
}
