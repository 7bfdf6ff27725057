package data

import (
	"slices"
	"unicode/utf8"

	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// marks returns what the plain form of a text leaves out: styles, links and the
// footnotes that are called, by the characters that they are at.
func marks(text resolve.Text) []Mark {
	var all []Mark
	at := 0
	for _, span := range text {
		if span.Note != nil {
			all = append(all, Mark{From: at, To: at, Note: span.Note.Key})
			continue
		}
		m := Mark{From: at, To: at + utf8.RuneCountInString(plain.Text(span.Text)), Styles: styles(span.Style)}
		if span.Link != nil {
			m.Key, m.Address = span.Link.Key, span.Link.Address
		}
		if b := span.Bracket; b != nil && !b.Closes {
			m.Opens, m.By = b.Status, b.By
		}
		at = m.To
		if m.From == m.To || m.Styles == nil && m.Key == "" && m.Address == "" && m.Opens == "" {
			continue
		}
		if n := len(all) - 1; n >= 0 && all[n].continues(m) {
			all[n].To = m.To
		} else {
			all = append(all, m)
		}
	}
	return all
}

// continues reports whether next goes on with the same styles and link.
func (m Mark) continues(next Mark) bool {
	return m.Note == "" && m.Opens+next.Opens == "" && m.To == next.From && m.Key == next.Key && m.Address == next.Address && slices.Equal(m.Styles, next.Styles)
}

// styles returns the names of the styles in a set.
func styles(set report.Style) []string {
	var all []string
	for _, s := range []struct {
		style report.Style
		name  string
	}{{report.Emphasis, "emphasis"}, {report.Strong, "strong"}, {report.Superscript, "superscript"}, {report.Code, "code"}} {
		if set&s.style != 0 {
			all = append(all, s.name)
		}
	}
	return all
}

// cells returns the marks of the cells of a row.
func cells(row int, texts []resolve.Text) []Cell {
	var all []Cell
	for i, text := range texts {
		if m := marks(text); m != nil {
			all = append(all, Cell{row, i + 1, m})
		}
	}
	return all
}
