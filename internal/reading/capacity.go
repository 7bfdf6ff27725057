package reading

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/locale"
)

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
