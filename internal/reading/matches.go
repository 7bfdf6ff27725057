package reading

import (
	"cmp"
	"slices"
	"sort"

	"rapporteur/internal/search"
)

// matches are those of several patterns in a text, which are looked for when the first
// of them is asked for: most texts have nothing that they are about.
type matches struct {
	text     string
	patterns []*search.Pattern
	all      []match
	searched bool
}

type match struct {
	*search.Pattern
	at []int
}

// group returns the bytes of a group; "" is the whole match.
func (m match) group(name string) (from, to int) {
	if name == "" {
		return m.at[0], m.at[1]
	}
	return m.Group(m.at, name)
}

// overlapping returns the match whose group overlaps text[from:to]. It is not looked for
// in matches that begin far before.
func (m *matches) overlapping(group string, from, to int) (match, bool) {
	if !m.searched {
		m.searched = true
		for _, p := range m.patterns {
			for _, at := range p.FindAll(m.text) {
				m.all = append(m.all, match{p, at})
			}
		}
		slices.SortStableFunc(m.all, func(a, b match) int { return cmp.Compare(a.at[0], b.at[0]) })
	}
	first := sort.Search(len(m.all), func(i int) bool { return m.all[i].at[0] >= from-near })
	for _, found := range m.all[first:] {
		if a, b := found.group(group); a < to && from < b {
			return found, true
		}
		if found.at[0] >= to {
			break
		}
	}
	return match{}, false
}
