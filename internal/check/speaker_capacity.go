package check

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// speakerCapacity: nobody is a party in one paragraph and an observer in another.
func speakerCapacity() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "speaker-capacity", Severity: diag.Error,
			Summary: "A speaker speaks in the capacity in which it takes part",
			Why:     "one paragraph would call a State a party, another an observer",
			Hint:    "correct the capacity of the statement, or the group of participants",
		},
		apply: aboutSession(func(p *pass) {
			present := delegations(p.Session)
			for _, s := range p.Session.Statements {
				for _, speaker := range s.Speakers {
					d, ok := present[speaker.V]
					if ok && !slices.Contains(capacities(s.Capacity.V), d.capacity) {
						f := p.report(speaker.Span, "%s spoke as %s but took part as %s", p.entity(speaker.V), s.Capacity.V, d.capacity)
						relate(f, d.Span, "%s among the participants", speaker.V)
						relate(f, s.Capacity.Span, "the capacity of the statement")
					}
				}
			}
		}),
	}
}

// capacities returns the groups of participants whose members speak in a
// capacity.
func capacities(ofStatement string) []string {
	switch ofStatement {
	case "observer-state":
		return []string{"signatory", "non-signatory", "non-member"}
	case "observer-organization":
		return []string{"un-entity", "organization"}
	}
	return []string{ofStatement}
}
