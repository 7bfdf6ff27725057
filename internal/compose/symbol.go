package compose

import (
	"slices"
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// markSymbols makes document symbols spans of their own, linked to the
// document in the edition's language.
func markSymbols(t report.Text, address string) report.Text {
	return divideAll(gathered(t), func(s report.Span) [][2]int {
		if s.Link != "" {
			return nil
		}
		return search.Symbols(s.Text)
	}, func(span *report.Span) {
		first, _, _ := strings.Cut(span.Text, "-")
		span.Symbol, span.Link = true, address+first
	})
}

// gathered makes one span of those in which a message has written the parts of a
// symbol: "A/C.3/" and the number of the session.
func gathered(t report.Text) report.Text {
	for i := len(t) - 1; i > 0; i-- {
		if before := t[i-1]; withinSymbol(before, t[i]) {
			before.Text += t[i].Text
			t = slices.Replace(slices.Clone(t), i-1, i+1, before)
		}
	}
	return t
}

// withinSymbol reports whether two words in a row meet at a slash or a full stop.
func withinSymbol(a, b report.Span) bool {
	if a.Text == "" || b.Text == "" || a.Style != b.Style || a.Link+b.Link != "" || !recognizable(a) || !recognizable(b) {
		return false
	}
	last, first := a.Text[len(a.Text)-1], b.Text[0]
	return strings.IndexByte("/.", last) >= 0 && isLatin(first) || first == '/' && isLatin(last)
}

func isLatin(c byte) bool { return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' }
