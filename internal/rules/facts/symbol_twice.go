package facts

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// symbolTwice: no two documents share a symbol.
func symbolTwice() rules.Check {
	return rules.Check{
		Rule: rule.Rule{
			ID: "symbol-twice", Sees: rule.Facts, Severity: diag.Error,
			Summary: "A symbol names one document",
			Why:     "one of two documents would be cited by another's symbol",
			Hint:    "correct one of the symbols, or delete the document that is listed twice",
		},
		Run: rules.OfSession(func(p *rules.Pass) {
			first := make(map[string]session.Text)
			for _, s := range symbolsOf(p.Session) {
				if earlier, ok := first[s.V]; ok && s.IsSet() && s.V != "" {
					rules.Relate(p.Report(s.Span, "%s is the symbol of another document too", s.V), earlier.Span, "first here")
					continue
				}
				first[s.V] = s
			}
		}),
	}
}
