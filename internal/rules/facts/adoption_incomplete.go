package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// adoptionIncomplete: a body adopts its report, section by section.
func adoptionIncomplete() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "adoption-incomplete", Severity: rules.Warning,
		Summary: "Every main section but the chair's summary is adopted",
		Why:     "readers cannot tell whether the body adopted the other sections",
		Hint:    "add the section to [adoption], or silence the rule if it was not adopted",
	}, func(p *rules.Pass) {
		adopted := p.Session.Adoption.Sections
		for _, section := range mainSections(p) {
			named := slices.ContainsFunc(adopted, func(t session.Text) bool { return t.V == section })
			if len(adopted) > 0 && !named && section != chairsSummary {
				p.Report(adopted[len(adopted)-1].Span, "the section %q of the report is not adopted", section)
			}
		}
	})
}
