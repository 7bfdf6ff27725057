package facts

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
)

// adoptionSection: only sections that are there can be adopted.
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
