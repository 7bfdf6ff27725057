package facts

import (
	"strconv"
	"strings"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

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
				p.Report(s.Span, "%s is the symbol of another document too", s.V).Relate(first.Span, "first here")
			}
		})
	})
}

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
		for _, s := range append(symbolsOf(p.Session), outputSymbols(p.Session)...) {
			rest, ok := strings.CutPrefix(s.V, p.Body.Symbol.V+"/")
			written, _, _ := strings.Cut(rest, "/")
			if _, err := strconv.Atoi(written); ok && err == nil && len(written) == 4 && written != year {
				p.Report(s.Span, "%s has the year %s, but the meeting was in %s", s.V, written, year).Relate(p.Session.Meeting.From.Span, "the meeting begins")
			}
		}
	})
}
