package reading

import (
	"strings"

	"rapporteur/internal/plain"
)

// List is a series of names with only separators between them; it may have one
// name.
type List struct {
	Names     []Name
	Announced bool // a colon is directly before it
}

// OnlyStates reports whether all names of a list are names of States.
func (l List) OnlyStates() bool {
	for _, n := range l.Names {
		if !IsState(n.Entity) {
			return false
		}
	}
	return true
}

// lists returns the lists of names of those who may take part in a meeting.
func (r *Reader) lists(t *Text) []List {
	var all []List
	for _, n := range t.Names {
		if !isParticipant(n.Entity) {
			continue
		}
		if last := len(all) - 1; last >= 0 {
			before := all[last].Names[len(all[last].Names)-1]
			if before.Code == n.Code && strings.TrimSpace(t.Plain[before.To:n.From]) == "(" {
				continue // an abbreviation after the name
			}
			if n.From-before.To <= near && r.between.Matches(t.Plain[before.To:n.From]) {
				all[last].Names = append(all[last].Names, n)
				continue
			}
		}
		all = append(all, List{Names: []Name{n}, Announced: plain.EndsWithColon(t.Plain[:n.From])})
	}
	return all
}
