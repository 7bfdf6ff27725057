package facts

import "rapporteur/internal/rules"

// symbolForm: the grammar of symbols, as far as it has no exceptions.
func symbolForm() rules.Check {
	return rules.New(rules.Rule{
		ID: "symbol-form", Former: []string{"text-symbol-form"}, Severity: rules.Warning,
		Summary: "Document symbols follow the grammar of symbols",
		Why:     "a symbol with a slip of the pen finds no document",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "write it as on the document: CTOC/COP/WG.7/2024/5, …/Rev.1",
	}, func(p *rules.Pass) {
		for _, l := range p.Languages {
			brokenSymbols(p, l)
		}
		if p.Session == nil {
			return
		}
		for _, s := range symbolsOf(p.Session) {
			if fault := symbolFault(s.V); fault != "" && s.IsSet() {
				p.Report(s.Span, "%q is no document symbol: %s", s.V, fault)
			}
		}
	})
}

// brokenSymbols reports symbols in texts that are not one word, their elements
// separated by single slashes.
func brokenSymbols(p *rules.Pass, l *rules.Language) {
	for _, text := range p.All(l) {
		for _, w := range text.BrokenSymbols() {
			if place := text.Place(w.From, w.To); p.Wrote(place) {
				p.Report(place, "%q is no document symbol: a symbol is one word, its elements separated by single slashes", text.Typed(w.From, w.To))
			}
		}
	}
}
