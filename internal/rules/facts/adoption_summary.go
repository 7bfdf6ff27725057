package facts

import "rapporteur/internal/rules"

// adoptionSummary: the chair's summary is the chair's own text.
func adoptionSummary() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "adoption-summary", Severity: rules.Warning,
		Summary: "The chair's summary of the deliberations is not adopted",
		Why:     "the report says of that section that it was neither negotiated nor adopted",
		Hint:    "delete it from [adoption]",
	}, func(p *rules.Pass) {
		for _, adopted := range p.Session.Adoption.Sections {
			if adopted.V == chairsSummary {
				p.Report(adopted.Span, "the chair's summary, %q, is among the sections adopted", adopted.V)
			}
		}
	})
}

// chairsSummary is the key of the section that the chair answers for.
const chairsSummary = "deliberations"
