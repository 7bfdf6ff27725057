package reading

import (
	"slices"

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

// overlapping returns the match whose group overlaps text[from:to].
func (m *matches) overlapping(group string, from, to int) (match, bool) {
	if !m.searched {
		m.searched = true
		for _, p := range m.patterns {
			for _, at := range p.FindAll(m.text) {
				m.all = append(m.all, match{p, at})
			}
		}
	}
	i := slices.IndexFunc(m.all, func(found match) bool {
		a, b := found.group(group)
		return a < to && from < b
	})
	if i < 0 {
		return match{}, false
	}
	return m.all[i], true
}
