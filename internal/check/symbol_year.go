package check

import (
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// symbolYear: a series begins anew each year.
func symbolYear() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "symbol-year", Severity: diag.Warning,
			Summary: "Symbols of the body are of the year of the meeting",
			Why:     "the year of last year's symbol is easily copied",
			Hint:    "correct the year in the symbol",
		},
		apply: aboutSession(func(p *pass) {
			if p.Body == nil || p.Body.Symbol.V == "" || !p.Session.Meeting.From.IsSet() {
				return
			}
			year := strconv.Itoa(p.Session.Meeting.From.V.Year)
			for _, s := range symbolsOf(p.Session) {
				rest, ok := strings.CutPrefix(s.V, p.Body.Symbol.V+"/")
				written, _, _ := strings.Cut(rest, "/")
				if _, err := strconv.Atoi(written); ok && err == nil && len(written) == 4 && written != year {
					relate(p.report(s.Span, "%s is of %s, but the meeting was in %s", s.V, written, year), p.Session.Meeting.From.Span, "the meeting begins")
				}
			}
		}),
	}
}
