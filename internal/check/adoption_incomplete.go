package check

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// adoptionIncomplete: a body adopts its report, section by section.
func adoptionIncomplete() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "adoption-incomplete", Severity: diag.Warning,
			Summary: "Every main section but the chair's summary is adopted",
			Why:     "nobody would know whether the body adopted the others",
			Hint:    "add the section to [adoption], or confirm that it was left out",
		},
		apply: aboutSession(func(p *pass) {
			adopted := p.Session.Adoption.Sections
			for _, section := range p.mainSections() {
				named := slices.ContainsFunc(adopted, func(t session.Text) bool { return t.V == section })
				if len(adopted) > 0 && !named && section != chairsSummary {
					p.report(adopted[len(adopted)-1].Span, "the section %q of the report is not adopted", section)
				}
			}
		}),
	}
}
