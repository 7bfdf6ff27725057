package compose

import (
	"slices"

	"rapporteur/internal/report"
)

// Recognize marks document symbols and words in another script, in every
// text of the report.
func Recognize(r *report.Report) {
	address := "https://undocs.org/" + string(r.Language.Tag) + "/"
	scripts := scriptsOf(r.Language)
	mark := func(t *report.Text) {
		*t = markForeign(markSymbols(*t, address), scripts)
	}
	mark(&r.Title)
	mark(&r.Organ)
	for i := range r.Lines {
		mark(&r.Lines[i])
	}
	report.EachText(r.Blocks, r.Notes, mark)
}

// divideAll cuts the spans of a text where find finds something, and gives
// that to mark. A text in which nothing is found stays as it is.
func divideAll(t report.Text, find func(report.Span) [][2]int, mark func(*report.Span)) report.Text {
	var divided report.Text // nil while nothing is found
	for i, s := range t {
		var ranges [][2]int
		if recognizable(s) {
			ranges = find(s)
		}
		if divided == nil && len(ranges) > 0 {
			divided = slices.Clone(t[:i])
		}
		switch {
		case len(ranges) > 0:
			divided = append(divided, divide(s, ranges, mark)...)
		case divided != nil:
			divided = append(divided, s)
		}
	}
	if divided == nil {
		return t
	}
	return divided
}

// divide cuts a span at byte offsets of its text; the odd parts, between
// from and to, are given to mark.
func divide(s report.Span, ranges [][2]int, mark func(*report.Span)) report.Text {
	var parts report.Text
	at := 0
	for _, r := range ranges {
		if r[0] > at {
			parts = append(parts, s.Part(at, r[0]))
		}
		marked := s.Part(r[0], r[1])
		mark(&marked)
		parts = append(parts, marked)
		at = r[1]
	}
	if at < len(s.Text) {
		parts = append(parts, s.Part(at, len(s.Text)))
	}
	return parts
}

// recognizable reports whether a span holds words in which something may be
// found: no code, and nothing that was found already.
func recognizable(s report.Span) bool {
	return s.Text != "" && s.Style&report.Code == 0 && !s.Symbol
}
