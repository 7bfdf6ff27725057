package finished

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func linkTargetMissing() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "link-target-missing", Former: []string{"text-link-empty"}, Severity: rules.Warning,
		Summary: "A link leads somewhere",
		Why:     "readers who follow the link get nowhere",
		Hint:    "give the address, such as https://undocs.org/ and the symbol, or remove the link",
	}, func(p *rules.Pass, _ *rules.Language) {
		var empty []source.Span
		for _, l := range p.Finished.Links {
			if l.Address == "" || l.Address == "#" {
				empty = append(empty, l.Span)
			}
		}
		if len(empty) > 0 {
			p.ReportAll(empty, "a link leads nowhere")
		}
	})
}
