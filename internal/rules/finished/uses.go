package finished

import (
	"maps"
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// use is a name and the text that has it.
type use struct {
	*reading.Name
	in *reading.Text
}

func (u use) text() string { return u.in.NameAt(*u.Name) }

func (u use) at() source.Span { return u.in.Place(u.From, u.To) }

// eachState calls look with the places that name a State, in reading order,
// for one State after another by their codes.
func eachState(p *rules.Pass, l *rules.Language, look func(uses []use)) {
	uses := make(map[string][]use)
	for _, text := range p.All(l) {
		for i := range text.Names {
			if n := &text.Names[i]; reading.IsState(n.Entity) {
				uses[n.Code] = append(uses[n.Code], use{n, text})
			}
		}
	}
	for _, code := range slices.Sorted(maps.Keys(uses)) {
		look(uses[code])
	}
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

// first returns as many of the uses as a finding relates.
func first(uses []use) []use { return uses[:min(len(uses), rules.MostRelated)] }
