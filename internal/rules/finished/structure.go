package finished

import (
	"rapporteur/internal/published"
	"rapporteur/internal/rules"
)

func structureUnrecognized() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "structure-unrecognized", Severity: rules.Error,
		Summary: "A finished report has numbered paragraphs or sections, or lists",
		Why:     "where nothing is recognised, nothing about numbers and references was checked, and no finding means nothing",
		Hint:    "check that the file is the report, in the language that --lang says, and that each label is at the start of a line: 1. or (a)",
	}, func(p *rules.Pass, _ *rules.Language) {
		if n := p.Finished.Count(); n == (published.Counts{Footnotes: n.Footnotes}) {
			p.Report(p.Finished.File.Span(0, 0), "no numbered paragraph, section or list is recognised in this text")
		}
	})
}
