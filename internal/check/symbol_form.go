package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// symbolForm: the grammar of symbols, as far as it has no exceptions.
func symbolForm() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "symbol-form", Severity: diag.Warning,
			Summary: "Document symbols follow the grammar of symbols",
			Why:     "a symbol with a slip of the pen finds no document",
			Source:  "https://research.un.org/en/docs/symbols",
			Hint:    "write it as on the document: CTOC/COP/WG.7/2024/5, …/Rev.1",
		},
		apply: aboutSession(func(p *pass) {
			for _, s := range symbolsOf(p.Session) {
				if fault := symbolFault(s.V); fault != "" && s.IsSet() {
					p.report(s.Span, "%q is no document symbol: %s", s.V, fault)
				}
			}
		}),
	}
}
