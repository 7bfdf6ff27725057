package reading

import (
	"math"
	"sync"
)

// Order tells which lists of a text are in alphabetical order. It reads the text
// once, however many lists there are.
type Order struct {
	text            *Text
	words           Participation
	own             func() int // where words end after which lists have an order of their own
	spoke, attended func() bool
}

// OrderIn returns what tells it of a text.
func (l *Language) OrderIn(t *Text) *Order {
	p := l.Participation
	return &Order{
		text: t, words: p,
		own:      sync.OnceValue(func() int { return l.ownOrderFrom(t.Plain) }),
		spoke:    sync.OnceValue(func() bool { return p.spoke.Matches(t.Plain) }),
		attended: sync.OnceValue(func() bool { return p.attended.Matches(t.Plain) }),
	}
}

func (l *Language) ownOrderFrom(text string) int {
	if m := l.ownOrder.Find(text); m != nil {
		return m[1]
	}
	return math.MaxInt
}

// IsOwn reports whether words before a list say that it has an order of its own.
func (o *Order) IsOwn(l List) bool { return o.own() <= l.Names[0].From }

// OfParticipants reports whether the text says who took part or spoke and lists
// their names, which are then in alphabetical order.
func (o *Order) OfParticipants(l List) bool {
	if l.Announced {
		return o.spoke() || o.attended()
	}
	return o.spoke() && o.words.capacityIn(lastWords(o.text.Plain[:l.Names[0].From])) != ""
}
