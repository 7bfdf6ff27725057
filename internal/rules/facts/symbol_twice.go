package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// symbolTwice: no two documents share a symbol.
func symbolTwice() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "symbol-twice", Severity: rules.Error,
		Summary: "A symbol names one document",
		Why:     "a citation of one document would lead to the other",
		Hint:    "correct one of the symbols, or delete the document that is listed twice",
	}, func(p *rules.Pass) {
		symbol := func(s session.Text) string { return s.V }
		rules.Repeats(symbolsOf(p.Session), symbol, func(first, s session.Text) {
			if s.IsSet() && s.V != "" {
				rules.Relate(p.Report(s.Span, "%s is the symbol of another document too", s.V), first.Span, "first here")
			}
		})
	})
}
