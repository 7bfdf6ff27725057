package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/search"
	"rapporteur/internal/session"
)

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
		for _, s := range symbolsOf(p.Session) {
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
