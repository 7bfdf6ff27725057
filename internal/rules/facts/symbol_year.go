package facts

import (
	"strconv"
	"strings"

	"rapporteur/internal/rules"
)

// symbolYear: a series begins anew each year.
func symbolYear() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "symbol-year", Severity: rules.Warning,
		Summary: "Symbols of the body are of the year of the meeting",
		Why:     "the year of last year's symbol is easily copied",
		Hint:    "correct the year in the symbol",
	}, func(p *rules.Pass) {
		if p.Body == nil || p.Body.Symbol.V == "" || !p.Session.Meeting.From.IsSet() {
			return
		}
		year := strconv.Itoa(p.Session.Meeting.From.V.Year)
		for _, s := range symbolsOf(p.Session) {
			rest, ok := strings.CutPrefix(s.V, p.Body.Symbol.V+"/")
			written, _, _ := strings.Cut(rest, "/")
			if _, err := strconv.Atoi(written); ok && err == nil && len(written) == 4 && written != year {
				rules.Relate(p.Report(s.Span, "%s is of %s, but the meeting was in %s", s.V, written, year), p.Session.Meeting.From.Span, "the meeting begins")
			}
		}
	})
}
