package compose

import (
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// markSymbols makes document symbols spans of their own, linked to the
// document in the edition's language.
func markSymbols(t report.Text, address string) report.Text {
	return divideAll(t, func(s report.Span) [][2]int {
		if s.Link != "" {
			return nil
		}
		return search.Symbols(s.Text)
	}, func(span *report.Span) {
		first, _, _ := strings.Cut(span.Text, "-")
		span.Symbol, span.Link = true, address+first
	})
}
