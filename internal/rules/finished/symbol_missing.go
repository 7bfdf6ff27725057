package finished

import "rapporteur/internal/rules"

func symbolMissing() rules.Check {
	return rules.OfFinished(rules.Rule{
		ID: "symbol-missing", Former: []string{"text-symbol-missing"}, Severity: rules.Error,
		Summary: "The first page of the report has its symbol",
		Why:     "nobody can cite, order or find a document without it",
		Hint:    "add the symbol, such as CTOC/COP/WG.7/2024/5",
		Off:     true, // converters often lose the masthead
	}, func(p *rules.Pass, _ *rules.Language) {
		if p.Finished.Symbol() != "" {
			return
		}
		at := p.Finished.File.Whole()
		for _, front := range p.Finished.Front {
			if text := front.Text.Whole(); !text.IsZero() { // a text may have no place of its own
				at = text
				break
			}
		}
		p.Report(at, "nothing before the first section is a document symbol")
	})
}
