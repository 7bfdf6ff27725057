package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/search"
	"rapporteur/internal/session"
)

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
		for _, s := range append(outputSymbols(p.Session), p.Session.Document.Symbol, p.Session.Participation.List) {
			if s.IsSet() && !search.SymbolInSeries(s.V, own) {
				p.Report(s.Span, "%s is not a symbol of the body, %s", s.V, own).Relate(p.Body.Symbol.Span, "the body's symbol")
			}
		}
		for _, d := range p.Session.Documents {
			mine := func(s session.Text) bool {
				return search.SymbolInSeries(s.V, own) || search.SymbolInSeries(own, search.SymbolSeries(s.V))
			}
			if len(d.Symbols) > 0 && !slices.ContainsFunc(d.Symbols, mine) {
				p.Report(d.Symbols[0].Span, "%s is not a symbol of the body, %s", d.Symbols[0].V, own).Relate(p.Body.Symbol.Span, "the body's symbol")
			}
		}
	})
}

// symbolForm: only rules about symbols that have no exceptions are checked.
func symbolForm() rules.Check {
	return rules.New(rules.Rule{
		ID: "symbol-form", Former: []string{"text-symbol-form"}, Severity: rules.Warning,
		Summary: "Document symbols are well formed",
		Why:     "readers cannot find a document by a mistyped symbol",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "write it as on the document: CTOC/COP/WG.7/2024/5, …/Rev.1",
	}, func(p *rules.Pass) {
		for _, l := range p.Languages {
			brokenSymbols(p, l)
		}
		if p.Session == nil {
			return
		}
		for _, s := range append(symbolsOf(p.Session), outputSymbols(p.Session)...) {
			if problem := search.SymbolFault(s.V); problem != "" && s.IsSet() {
				p.Report(s.Span, "%q is not a document symbol: %s", s.V, problem)
			}
		}
	})
}

// brokenSymbols reports symbols in texts that contain a space or a repeated
// slash.
func brokenSymbols(p *rules.Pass, l *rules.Language) {
	for _, text := range p.All(l) {
		for _, w := range text.BrokenSymbols() {
			if place := text.Place(w.From, w.To); p.Wrote(place) {
				p.Report(place, "%q is not a document symbol: a symbol is one word, its elements separated by single slashes", text.Typed(w.From, w.To))
			}
		}
	}
}

// symbolsOf returns all document symbols of a session, the report's first.
func symbolsOf(s *session.Session) []session.Text {
	symbols := []session.Text{s.Document.Symbol, s.Participation.List}
	for _, d := range s.Documents {
		symbols = append(symbols, d.Symbols...)
	}
	return symbols
}

// outputSymbols returns the symbols of the session's own documents besides the report,
// which may be among those before the meeting too.
func outputSymbols(s *session.Session) []session.Text {
	var symbols []session.Text
	for _, o := range s.Outputs {
		symbols = append(symbols, o.Symbol)
	}
	return symbols
}
