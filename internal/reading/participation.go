package reading

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// Participation is how a language says who took part in a meeting, who spoke
// and for whom.
type Participation struct {
	attended, spoke *search.Pattern   // a paragraph that says so
	onBehalf        []*search.Pattern // words after which those are named on whose behalf somebody spoke
	counted         []*search.Pattern // for how many States; the group n
	capacities      []capacityWords   // what the words before names say of their capacity, in the order in which they are tried
}

type capacityWords struct {
	name Capacity
	find *search.Pattern
}

// Capacity is in which capacity somebody took part or spoke.
type Capacity string

// The capacities. Other is neither party nor signatory.
const (
	Party     Capacity = "party"
	Signatory Capacity = "signatory"
	Other     Capacity = "other"
	Observer  Capacity = "observer"
)

// Part is what a numbered paragraph says of a list of names: who took part in
// the meeting, who spoke, on whose behalf somebody spoke.
type Part struct {
	*Text
	Of       []Name
	Capacity Capacity // "" where the paragraph says none
}

// Group is the paragraph that the names are listed in.
func (p Part) Group() *report.Paragraph { return p.Numbered }

// Attendance returns the paragraphs that say who took part.
func (r *Reading) Attendance() []Part {
	words := r.Reader.Participation
	return words.parts(r.Texts, words.attended, func(t *Text) []Name { return subjects(t, len(t.Plain)) })
}

// Speeches returns the paragraphs that say who spoke.
func (r *Reading) Speeches() []Part {
	words := r.Reader.Participation
	return words.parts(r.Texts, words.spoke, func(t *Text) []Name { return subjects(t, words.behalfAt(t)) })
}

// Behalves returns the lists of those on whose behalf somebody spoke.
func (r *Reading) Behalves() []Part {
	words := r.Reader.Participation
	return words.parts(r.Texts, words.spoke, func(t *Text) []Name {
		from := words.behalfAt(t)
		for _, l := range t.Lists {
			if l.Names[0].From >= from {
				return l.Names
			}
		}
		return nil
	})
}

// parts returns the numbered paragraphs that the pattern matches, with the
// names that pick finds in them.
func (p Participation) parts(texts []*Text, pattern *search.Pattern, pick func(*Text) []Name) []Part {
	var all []Part
	for _, t := range texts {
		if t.Numbered == nil || len(t.Lists) == 0 || !pattern.Matches(t.Plain) {
			continue
		}
		if names := pick(t); len(names) > 0 {
			all = append(all, Part{t, names, p.capacityOf(t, names)})
		}
	}
	return all
}

// subjects returns the names that a paragraph is about: those of the list
// after its colon, or else all of them, up to an offset.
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

// behalfAt returns where a text begins to say on whose behalf somebody spoke,
// its end if it does not.
func (p Participation) behalfAt(t *Text) int {
	for _, pattern := range p.onBehalf {
		for _, m := range pattern.FindAll(t.Plain) {
			return m[1]
		}
	}
	return len(t.Plain)
}

// capacityOf returns the capacity that a paragraph gives to the names in it,
// "" if it gives none. It looks before the names and, if they begin the
// sentence, after them.
func (p Participation) capacityOf(t *Text, names []Name) Capacity {
	around := withoutBodies(t)
	if before := around[:names[0].From]; strings.Count(before, " ") >= 3 {
		around = before
	}
	return p.capacityIn(around)
}

// withoutBodies returns a text with spaces for the names of bodies, since a
// Conference of the Parties is no party.
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
// if they give none.
func (p Participation) capacityIn(words string) Capacity {
	for _, c := range p.capacities {
		if c.find.Matches(words) {
			return c.name
		}
	}
	return ""
}

// OfParticipants reports whether a text says who took part or spoke, and
// names those in the list for that: their order is then the alphabet's.
func (p Participation) OfParticipants(t *Text, l List) bool {
	spoke := p.spoke.Matches(t.Plain)
	if l.Announced {
		return spoke || p.attended.Matches(t.Plain)
	}
	return spoke && p.capacityIn(lastWords(t.Plain[:l.Names[0].From])) != ""
}

// lastWords returns the last words of a text.
func lastWords(text string) string {
	from := max(len(text)-80, 0)
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	return text[from:]
}

// Counts returns the numbers of States for which a text says that a statement
// was made.
func (p Participation) Counts(text string, l *locale.Locale) []Number {
	var found []Number
	for _, pattern := range p.counted {
		found = append(found, Numbers(text, pattern, l)...)
	}
	return found
}
