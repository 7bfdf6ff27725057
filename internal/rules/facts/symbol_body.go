package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/search"
	"rapporteur/internal/session"
)

// symbolBody: a meeting's documents bear the symbol of its body.
func symbolBody() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "symbol-body", Severity: rules.Warning,
		Summary: "Documents have a symbol of the body that met, or of its parent body",
		Why:     "a symbol of another body is usually a mistake; a joint document has a symbol of each body",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "correct the symbol, or add the body's own to a joint document",
	}, func(p *rules.Pass) {
		if p.Body == nil || p.Body.Symbol.V == "" {
			return
		}
		own := p.Body.Symbol.V
		for _, s := range []session.Text{p.Session.Document.Symbol, p.Session.Participation.List} {
			if s.IsSet() && !search.SymbolInSeries(s.V, own) {
				rules.Relate(p.Report(s.Span, "%s is not a symbol of the body, %s", s.V, own), p.Body.Symbol.Span, "the body's symbol")
			}
		}
		for _, d := range p.Session.Documents {
			mine := func(s session.Text) bool {
				return search.SymbolInSeries(s.V, own) || search.SymbolInSeries(own, search.SymbolSeries(s.V))
			}
			if len(d.Symbols) > 0 && !slices.ContainsFunc(d.Symbols, mine) {
				rules.Relate(p.Report(d.Symbols[0].Span, "%s is not a symbol of the body, %s", d.Symbols[0].V, own), p.Body.Symbol.Span, "the body's symbol")
			}
		}
	})
}
