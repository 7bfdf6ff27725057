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
		rules.Repeats(attendance(p), mention.of, func(first, m mention) {
			switch {
			case m.read != first.read:
				rules.Relate(p.Report(m.at, "%s is listed among the participants in two paragraphs", m.called), first.at, "first here")
			case m.read == nil && m.capacity != first.capacity:
				f := p.Report(m.at, "%s is among the participants twice, as %s and as %s", m.called, first.capacity, m.capacity)
				rules.Relate(f, first.at, "first here")
			}
		})
	})
}
