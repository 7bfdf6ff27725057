package facts

import (
	"cmp"
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

func adoptionItem() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "adoption-item", Severity: rules.Warning,
		Summary: "The report is adopted at a sitting that takes up its item",
		Why:     "the report would be adopted at one sitting, and its item be taken up at another",
		Hint:    "correct the sitting of [adoption], or add the item to that sitting",
	}, func(p *rules.Pass) {
		adopted, item := p.Session.Adoption.Sitting, cmp.Or(p.Session.Document.Item.V, reportItem)
		var at []session.Sitting
		for _, s := range p.Session.Sittings {
			if slices.ContainsFunc(s.Items, func(t session.Text) bool { return t.V == item }) {
				at = append(at, s)
			}
		}
		if adopted.IsSet() && len(at) > 0 && !slices.ContainsFunc(at, func(s session.Sitting) bool { return s.Number.V == adopted.V }) {
			p.Report(adopted.Span, "the report is adopted at sitting %d, which does not take up %q", adopted.V, item).Relate(at[0].Number.Span, "the sitting that does")
		}
	})
}

// reportItem is the key that the item of the report has in most agendas.
const reportItem = "report"

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
