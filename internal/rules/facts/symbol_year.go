package facts

import (
	"strconv"
	"strings"

	"rapporteur/internal/rules"
)

// symbolYear: the symbols of a series have the year of the meeting.
func symbolYear() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "symbol-year", Severity: rules.Warning,
		Summary: "Symbols of the body have the year of the meeting",
		Why:     "a symbol copied from last year's report has the wrong year",
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
				rules.Relate(p.Report(s.Span, "%s has the year %s, but the meeting was in %s", s.V, written, year), p.Session.Meeting.From.Span, "the meeting begins")
			}
		}
	})
}
