package facts

import "rapporteur/internal/rules"

// expertsAbsent: experts are members of a delegation that was there.
func expertsAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "experts-absent", Severity: rules.Error,
		Summary: "A delegation with experts takes part in the same capacity",
		Why:     "experts are members of a delegation",
		Hint:    "add the State to the group of that capacity, or correct the experts",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		for _, e := range p.Session.Participation.Experts {
			for _, member := range e.Members {
				d, ok := present[member.V]
				switch {
				case len(present) == 0 || ok && d.capacity == e.Capacity.V:
				case ok:
					f := p.Report(member.Span, "%s has experts as %s but takes part as %s", entity(p, member.V), e.Capacity.V, d.capacity)
					rules.Relate(f, d.at, "%s among the participants", member.V)
				default:
					p.Report(member.Span, "%s has experts but is not among the participants", entity(p, member.V))
				}
			}
		}
	})
}
