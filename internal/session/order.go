package session

import (
	"cmp"
	"math"
	"slices"
)

// proceedings returns everything that happened, from all tables: by sitting, then
// in the order of the agenda, then of the file. Those with a key to come after
// directly follow it. Rank says where the acts of a kind are among those of their
// sitting. An act without a key gets one.
func proceedings(s *Session, rank func(kind string) int64) []*Act {
	o := &ordering{session: s, rank: rank, items: make(map[string]int), taken: make(map[string]bool)}
	for i, key := range agendaKeys(s) {
		o.items[key.V] = i + 1
	}
	o.gather()
	slices.SortStableFunc(o.acts, o.compare)
	for _, a := range o.acts {
		o.name(a)
	}
	return o.follow()
}

// ordering puts acts in order.
type ordering struct {
	session *Session
	rank    func(kind string) int64
	items   map[string]int // place in the agenda of items and sub-items
	acts    []*Act
	taken   map[string]bool // keys
}

// gather makes acts of the entries of all tables.
func (o *ordering) gather() {
	s := o.session
	for _, a := range s.WrittenActs {
		o.acts = append(o.acts, &a)
		o.taken[a.Key.V] = true
	}
	for i, said := range s.Statements {
		a := &Act{Kind: Text{V: StatementAct, Span: said.Key.Span}, Key: said.Key, Statement: &s.Statements[i]}
		if len(said.Items) > 0 {
			a.Item = said.Items[0]
		}
		o.acts = append(o.acts, a)
		o.taken[said.Key.V] = true
	}
	panels := make(map[string]*Act)
	for _, m := range s.Moderators {
		a := panels[m.Item.V]
		if a == nil {
			key := Text{V: PanelAct + "-" + m.Item.V, Span: m.Key.Span}
			a = &Act{Kind: Text{V: PanelAct, Span: m.Key.Span}, Key: key, Item: m.Item}
			panels[m.Item.V] = a
			o.acts = append(o.acts, a)
			o.taken[key.V] = true
		}
		a.Moderators = append(a.Moderators, m)
	}
}

func (o *ordering) compare(a, b *Act) int {
	return cmp.Or(
		cmp.Compare(o.sitting(a), o.sitting(b)), a.Date.V.Compare(b.Date.V), cmp.Compare(o.rank(a.Kind.V), o.rank(b.Kind.V)),
		cmp.Compare(o.items[a.Item.V], o.items[b.Item.V]), cmp.Compare(a.Kind.Span.Start, b.Kind.Span.Start),
	)
}

// sitting returns the number of the sitting at which an act was, of the last one
// until its day, or of the first that took up its item.
func (o *ordering) sitting(a *Act) int64 {
	if a.Sitting.IsSet() {
		return a.Sitting.V
	}
	first, last := int64(math.MaxInt64), int64(0)
	for _, sitting := range o.session.Sittings {
		if a.Date.IsSet() && sitting.Date.V.Compare(a.Date.V) <= 0 {
			last = max(last, sitting.Number.V)
		}
		if slices.ContainsFunc(sitting.Items, func(t Text) bool { return t.V == a.Item.V }) {
			first = min(first, sitting.Number.V)
		}
	}
	if a.Date.IsSet() {
		return last
	}
	return first
}
