package reading

import (
	"rapporteur/internal/search"
)

// Participation has the words with which a language says who took part in a
// meeting, who spoke and on whose behalf.
type Participation struct {
	attended, spoke *search.Pattern   // paragraphs on who took part, on who spoke
	onBehalf        []*search.Pattern // words before the names of those on whose behalf somebody spoke
	counted         []*search.Pattern // the number of States spoken for; the group n
	capacities      []capacityWords   // words that give a capacity to the names after them, in the order to try
}

type capacityWords struct {
	name Capacity
	find *search.Pattern
}

// Capacity is the capacity in which somebody took part or spoke.
type Capacity string

// The capacities. Other is neither party nor signatory.
const (
	Party     Capacity = "party"
	Signatory Capacity = "signatory"
	Other     Capacity = "other"
	Observer  Capacity = "observer"
)

// Roll is what a numbered paragraph says about a list of names: that they took
// part, spoke, or were spoken for.
type Roll struct {
	*Text
	Of       []Name
	Capacity Capacity // "" if the paragraph gives none
}

// Attendance returns the paragraphs that say who took part.
func (r *Reading) Attendance() []Roll {
	words := r.Reader.Participation
	return words.rolls(r.Texts, words.attended, func(t *Text) []Name { return subjects(t, len(t.Plain)) })
}

// Speeches returns the paragraphs that say who spoke.
func (r *Reading) Speeches() []Roll {
	words := r.Reader.Participation
	return words.rolls(r.Texts, words.spoke, func(t *Text) []Name { return subjects(t, words.behalfAt(t)) })
}

// Behalves returns the lists of those on whose behalf somebody spoke.
func (r *Reading) Behalves() []Roll {
	words := r.Reader.Participation
	return words.rolls(r.Texts, words.spoke, func(t *Text) []Name {
		from := words.behalfAt(t)
		for _, l := range t.Lists {
			if l.Names[0].From >= from {
				return l.Names
			}
		}
		return nil
	})
}

// rolls returns the numbered paragraphs that the pattern matches, with the
// names that pick returns.
func (p Participation) rolls(texts []*Text, pattern *search.Pattern, pick func(*Text) []Name) []Roll {
	var all []Roll
	for _, t := range texts {
		if t.Numbered == nil || len(t.Lists) == 0 || !pattern.Matches(t.Plain) {
			continue
		}
		if names := pick(t); len(names) > 0 {
			all = append(all, Roll{t, names, p.capacityOf(t, names)})
		}
	}
	return all
}
