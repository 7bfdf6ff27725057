package facts

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

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

func adoptionSection() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "adoption-section", Severity: rules.Error,
		Summary: "Only main sections of the report are adopted",
		Why:     "the paragraph on the adoption would name something that is not a section",
		Hint:    "name main sections, such as introduction, recommendations, organization, adoption",
	}, func(p *rules.Pass) {
		sections := mainSections(p)
		for _, adopted := range p.Session.Adoption.Sections {
			if len(sections) > 0 && !slices.Contains(sections, adopted.V) {
				p.Report(adopted.Span, "%q is not a main section of the report", adopted.V).Hint = diag.Suggest(adopted.V, sections)
			}
		}
	})
}

// mainSections returns the keys of the numbered sections of the first level.
func mainSections(p *rules.Pass) []string {
	var keys []string
	if len(p.Languages) == 0 {
		return nil
	}
	for _, b := range p.Languages[p.Original].Report.Blocks {
		if s, ok := b.(*report.Section); ok && s.Numbered && !s.Annex {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

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
