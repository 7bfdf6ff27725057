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
		for _, t := range p.Finished.Front {
			if len(t) > 0 { // a text may have no words
				at = t[0].Origin.Through(t[len(t)-1].Origin)
				break
			}
		}
		p.Report(at, "nothing before the first section is a document symbol")
	})
}
