package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// adoptionSummary: a chair's summary is the chair's.
func adoptionSummary() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "adoption-summary", Severity: diag.Warning,
			Summary: "The chair's summary of the deliberations is not adopted",
			Why:     "the report says of that section that it was neither negotiated nor adopted",
			Hint:    "delete it from [adoption]",
		},
		apply: aboutSession(func(p *pass) {
			for _, adopted := range p.Session.Adoption.Sections {
				if adopted.V == chairsSummary {
					p.report(adopted.Span, "the chair's summary, %q, is among the sections adopted", adopted.V)
				}
			}
		}),
	}
}

// chairsSummary is the key of the section that the chair answers for.
const chairsSummary = "deliberations"
