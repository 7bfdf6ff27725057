package compose

import "rapporteur/internal/session"

// Group is those who took part in one capacity.
type Group struct {
	*Facts
	Capacity string
	Members  []session.Text
	Gender   string // of their representatives
}

// Experts is those whose delegations included designated persons.
type Experts struct {
	*Facts
	Capacity    string
	Members     []session.Text
	Gender      string
	FocalPoints bool // focal points as well as experts
}

func (f *facts) participation() {
	for _, g := range f.session.Participation.Groups {
		f.all.Groups = append(f.all.Groups, &Group{f.all, g.Capacity.V, g.Members, orMixed(g.Gender)})
	}
	for _, e := range f.session.Participation.Experts {
		f.all.Experts = append(f.all.Experts, &Experts{f.all, e.Capacity.V, e.Members, orMixed(e.Gender), e.FocalPoints.V})
	}
}
