package compose

import (
	"cmp"
	"slices"

	"rapporteur/internal/session"
)

// Group is those who took part in one capacity.
type Group struct {
	*Facts
	Capacity string
	Members  []session.Text
	Gender   string // of their representatives
	Follows  bool   // another paragraph comes before it under the same heading
}

// Experts is those whose delegations included designated persons.
type Experts struct {
	*Facts
	Capacity    string
	Members     []session.Text
	Gender      string
	FocalPoints bool // focal points as well as experts
	Follows     bool // another paragraph comes before it under the same heading
}

func (f *facts) participation() {
	for _, g := range f.session.Participation.Groups {
		f.all.Groups = append(f.all.Groups, &Group{Facts: f.all, Capacity: g.Capacity.V, Members: g.Members, Gender: orMixed(g.Gender)})
	}
	order := f.session.Kind.Capacities.Keys()
	slices.SortStableFunc(f.all.Groups, func(a, b *Group) int {
		return cmp.Compare(slices.Index(order, a.Capacity), slices.Index(order, b.Capacity))
	})
	for _, e := range f.session.Participation.Experts {
		f.all.Experts = append(f.all.Experts, &Experts{
			Facts: f.all, Capacity: e.Capacity.V, Members: e.Members, Gender: orMixed(e.Gender), FocalPoints: e.FocalPoints.V,
		})
	}
}
