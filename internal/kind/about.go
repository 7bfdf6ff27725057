package kind

import (
	"fmt"
	"strings"
)

// About says in English what the declaration of an office means for those who
// write a session.
func (o Office) About() string {
	var parts []string
	if o.Presides.V {
		parts = append(parts, "presides")
	}
	if o.Most.IsSet() {
		parts = append(parts, fmt.Sprintf("at most %d at one time", o.Most.V))
	}
	return strings.Join(parts, "; ")
}

// About says in English who may have the capacity, and what those may do.
func (c Capacity) About() string {
	var may []string
	for _, can := range []struct {
		is   Bool
		does string
	}{{c.Attends, "attend"}, {c.Speaks, "speak"}, {c.Votes, "vote"}, {c.Experts, "have experts"}} {
		if can.is.V {
			may = append(may, can.does)
		}
	}
	about := c.Of.V + ": may " + strings.Join(may, ", ")
	if len(c.Kinds) > 0 {
		about += "; of the kind " + list(c.Kinds)
	}
	if len(c.From) > 0 {
		about += "; for those who attend as " + list(c.From)
	}
	return about
}

// About says in English where the texts of the series are, and how their numbers
// are made where the kind has a rule for it.
func (s Series) About() string {
	about := "texts in " + s.Folder.V
	if s.Number.IsSet() {
		about += "; numbered " + s.Number.V
	}
	if s.Record.IsSet() {
		about += "; the record of the vote is a footnote"
	}
	return about
}

// About says in English which fields such an act needs and may have.
func (a Act) About() string {
	about := "needs " + list(a.Needs)
	if len(a.May) > 0 {
		about += "; may have " + list(a.May)
	}
	if a.Note.IsSet() {
		about += fmt.Sprintf("; %d names or more are in a footnote", a.Note.V)
	}
	return about
}

// list writes words, and with a field of an act what may be there in its place.
func list(words []Text) string {
	var all []string
	for _, w := range words {
		if other := Otherwise(w.V); other != "" {
			w.V += " or " + other
		}
		all = append(all, w.V)
	}
	return strings.Join(all, ", ")
}
