package reading

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/locale"
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

// subjects returns the names that a paragraph is about: those of the list
// after its colon, or else all, up to an offset.
func subjects(t *Text, to int) []Name {
	var all []Name
	for _, l := range t.Lists {
		if l.Names[0].From >= to {
			break
		}
		if l.Announced {
			return l.Names
		}
		all = append(all, l.Names...)
	}
	return all
}

// behalfAt returns where a text begins to say on whose behalf somebody spoke;
// the end of the text if it does not.
func (p Participation) behalfAt(t *Text) int {
	for _, pattern := range p.onBehalf {
		if m := pattern.Find(t.Plain); m != nil {
			return m[1]
		}
	}
	return len(t.Plain)
}

// capacityOf returns the capacity that a paragraph gives to its names, "" if
// none. It looks before the names and, if they begin the sentence, after them.
func (p Participation) capacityOf(t *Text, names []Name) Capacity {
	around := withoutBodies(t)
	if before := around[:names[0].From]; strings.Count(before, " ") >= 3 {
		around = before
	}
	return p.capacityIn(around)
}

// withoutBodies blanks the names of bodies in a text, because "Conference of
// the Parties" does not name a party.
func withoutBodies(t *Text) string {
	blanked := []byte(t.Plain)
	for _, n := range t.Names {
		if n.Kind == "body" {
			copy(blanked[n.From:n.To], bytes.Repeat([]byte(" "), n.To-n.From))
		}
	}
	return string(blanked)
}

// capacityIn returns the capacity that words give to the names after them, ""
// if none.
func (p Participation) capacityIn(words string) Capacity {
	for _, c := range p.capacities {
		if c.find.Matches(words) {
			return c.name
		}
	}
	return ""
}

// lastWords returns the last words of a text.
func lastWords(text string) string {
	from := max(len(text)-80, 0)
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	return text[from:]
}

// Counts returns the numbers of States on whose behalf, according to a text, a
// statement was made.
func (p Participation) Counts(text string, l *locale.Locale) []Number {
	var found []Number
	for _, pattern := range p.counted {
		found = append(found, Numbers(text, pattern, l)...)
	}
	return found
}
