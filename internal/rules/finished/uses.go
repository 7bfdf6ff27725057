package finished

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// use is a name and the text that has it.
type use struct {
	reading.Name
	in *reading.Text
}

func (u use) text() string { return u.in.NameAt(u.Name) }

func (u use) at() source.Span { return u.in.Place(u.From, u.To) }

// states returns the places that name each State, by its code, in reading
// order.
func states(p *rules.Pass, l *rules.Language) map[string][]use {
	uses := make(map[string][]use)
	for _, text := range p.All(l) {
		for _, n := range text.Names {
			if reading.IsState(n.Entity) {
				uses[n.Code] = append(uses[n.Code], use{n, text})
			}
		}
	}
	return uses
}

// with returns the uses of names in one manner.
func with(uses []use, how reading.Manner) []use {
	var some []use
	for _, u := range uses {
		if u.Manner == how {
			some = append(some, u)
		}
	}
	return some
}
