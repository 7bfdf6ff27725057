package finished

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func referenceRange() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "reference-range", Former: []string{"text-reference-range"}, Severity: rules.Error,
		Summary: "A reference leads to a paragraph or recommendation of the report that exists",
		Why:     "readers find nothing, or the wrong text",
		Hint:    "correct the number; if another document is meant, name it directly before or after the reference",
	}, func(p *rules.Pass, l *rules.Language) {
		known, recommendations := p.Finished.Numbers(), 0
		p.Finished.Walk(func(b report.Block) {
			if b, ok := b.(*report.Provision); ok && b.Series == "recommendation" {
				recommendations++
			}
		})
		for _, text := range p.All(l) {
			for r := range l.Words.ReferencesTo(text.Plain, known.Lacks) {
				doubt := reading.NoDoubt
				if !p.Full() {
					doubt = l.Words.Doubts(text.Plain, r)
				}
				if doubt == reading.OtherDocument {
					continue
				}
				n := r.Numbers[slices.IndexFunc(r.Numbers, known.Lacks)]
				f := p.Report(text.Place(r.From, r.To), "there is no paragraph %d; the last is %d", n, known.Last())
				if doubt == reading.SomeDoubt {
					f.Severity = rules.Warning
				}
			}
			if recommendations > 0 && !text.Heading {
				recommendationRange(p, l, text, recommendations)
			}
		}
	})
}

// recommendationRange reports references to recommendations after the last.
func recommendationRange(p *rules.Pass, l *rules.Language, text *reading.Text, last int) {
	for _, n := range reading.Numbers(text.Plain, l.Words.Recommendation, l.Locale) {
		if n.Value > last {
			p.Report(text.Place(n.From, n.To), "there is no recommendation %d; the last is %d", n.Value, last)
		}
	}
}

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
