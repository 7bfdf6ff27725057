package facts

import "rapporteur/internal/rules"

// participationTwice: each delegation is listed once.
func participationTwice() rules.Check {
	return rules.New(rules.Rule{
		ID: "participation-twice", Former: []string{"text-participation-twice"}, Severity: rules.Error,
		Summary: "A State or organization takes part in one capacity",
		Why:     "its delegation would be counted twice, in two paragraphs",
		Hint:    "delete it from one of the groups",
	}, func(p *rules.Pass) {
		first := make(map[string]mention)
		for _, m := range attendance(p) {
			earlier, ok := first[m.code]
			switch {
			case !ok:
				first[m.code] = m
			case m.read != earlier.read:
				rules.Relate(p.Report(m.at, "%s is listed among the participants in two paragraphs", m.called), earlier.at, "first here")
			case m.read == nil && m.capacity != earlier.capacity:
				f := p.Report(m.at, "%s is among the participants twice, as %s and as %s", m.called, earlier.capacity, m.capacity)
				rules.Relate(f, earlier.at, "first here")
			}
		}
	})
}
