package compose

// follow says of each paragraph about statements and participants whether
// another one comes before it under its heading. Languages that begin a further
// paragraph with a conjunction (ar و) need to know.
func (a *Facts) follow() {
	spoken := false
	for _, s := range a.StatementsOfSecretariat() {
		s.Follows, spoken = spoken, true
	}
	for _, item := range a.Moderated() {
		item.Follows, spoken = spoken, true
	}
	for _, s := range a.StatementsOfDelegations() {
		s.Follows = spoken
		spoken = spoken || len(s.Speakers) > 0
	}
	attended := false
	for _, g := range a.Groups {
		g.Follows = attended
		attended = attended || len(g.Members) > 0
	}
	attended = attended || a.List != ""
	for _, e := range a.Experts {
		e.Follows = attended
		attended = attended || len(e.Members) > 0
	}
}
