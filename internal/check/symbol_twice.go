package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// symbolTwice: no two documents share a symbol.
func symbolTwice() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "symbol-twice", Severity: diag.Error,
			Summary: "A symbol names one document",
			Why:     "one of two documents would be cited by another's symbol",
			Hint:    "correct one of the symbols, or delete the document that is listed twice",
		},
		apply: aboutSession(func(p *pass) {
			first := make(map[string]session.Text)
			for _, s := range symbolsOf(p.Session) {
				if earlier, ok := first[s.V]; ok && s.IsSet() && s.V != "" {
					relate(p.report(s.Span, "%s is the symbol of another document too", s.V), earlier.Span, "first here")
					continue
				}
				first[s.V] = s
			}
		}),
	}
}
