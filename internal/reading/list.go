package reading

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// List is a series of names with only separators between them; it may have one
// name.
type List struct {
	Names     []Name
	Announced bool // a colon is directly before it
	concluded bool // its last name is after a conjunction
}

func beginsWithLetter(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(first)
}

// closes reports whether a list ends before words between names: "Chile and Peru; …".
func (l List) closes(gap string) bool { return l.concluded && strings.ContainsAny(gap, ";；؛") }

// OnlyStates reports whether all names of a list are names of States.
func (l List) OnlyStates() bool {
	return !slices.ContainsFunc(l.Names, func(n Name) bool { return !IsState(n.Entity) })
}

// lists returns the lists of names of those who may take part in a meeting.
func (r *Reader) lists(t *Text) []List {
	var all []List
	for _, n := range t.Names {
		if !isParticipant(n.Entity) || n.Manner == Adjective {
			continue
		}
		if last := len(all) - 1; last >= 0 {
			before := all[last].Names[len(all[last].Names)-1]
			if before.Code == n.Code && strings.TrimSpace(t.Plain[before.To:n.From]) == "(" {
				continue // an abbreviation after the name
			}
			if gap := t.Plain[before.To:n.From]; len(gap) <= near && r.between.Matches(gap) && !all[last].closes(gap) {
				all[last].concluded = all[last].concluded || beginsWithLetter(strings.TrimLeft(gap, " "))
				all[last].Names = append(all[last].Names, n)
				continue
			}
		}
		all = append(all, List{Names: []Name{n}, Announced: plain.EndsWithColon(t.Plain[:n.From])})
	}
	return all
}

// Order tells which lists of a text are in alphabetical order.
type Order struct {
	text            string
	words           Participation
	own             int // where words end after which lists have an order of their own
	spoke, attended bool
}

// OrderIn returns what tells it of a text.
func (l *Language) OrderIn(t *Text) Order {
	own, words := math.MaxInt, l.Participation
	if m := l.ownOrder.Find(t.Plain); m != nil {
		own = m[1]
	}
	return Order{t.Plain, words, own, words.spoke.Matches(t.Plain), words.attended.Matches(t.Plain)}
}

// IsOwn reports whether words before a list say that it has an order of its own.
func (o Order) IsOwn(l List) bool { return o.own <= l.Names[0].From }

// OfParticipants reports whether the text says who took part or spoke and lists
// their names, which are then in alphabetical order.
func (o Order) OfParticipants(l List) bool {
	if l.Announced {
		return o.spoke || o.attended
	}
	return o.spoke && o.words.capacityIn(lastWords(o.text[:l.Names[0].From])) != ""
}
