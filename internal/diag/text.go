package diag

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/internal/plain"
)

// WriteText prints the findings for people: place, severity, message and rule on
// one line in the form that editors parse, the source line with the place
// marked, the hint, and related places. If color is set it uses terminal escape
// sequences.
func (l List) WriteText(w io.Writer, color bool) error {
	return Report{Findings: l}.WriteText(w, color)
}

type textPrinter struct {
	strings.Builder
	color bool
}

// The colours, as parameters of the escape sequence SGR.
const (
	bold  = "1"
	green = "1;32"
	cyan  = "36"
)

// paint returns the colour of a severity's name.
func (s Severity) paint() string { return [...]string{"1;31", "1;33", "1;36"}[s] }

// painted returns text in a colour, if colours are enabled.
func (p *textPrinter) painted(text, paint string) string {
	if !p.color || text == "" {
		return text
	}
	return "\x1b[" + paint + "m" + text + "\x1b[0m"
}

func (p *textPrinter) finding(f Finding) {
	if !f.Span.IsZero() {
		p.WriteString(p.painted(plain.Line(f.Span.String()), bold) + ": ")
	}
	fmt.Fprintf(p, "%s: %s [%s]\n", p.painted(f.Severity.String(), f.Severity.paint()), plain.Line(f.Message), plain.Line(f.Rule))
	line, marks := excerpt(f.Span)
	if line != "" {
		p.WriteString(margin + line + "\n")
	}
	if marks != "" {
		p.WriteString(margin + p.painted(marks, green) + "\n")
	}
	if f.Hint != "" {
		p.WriteString("  " + p.painted("hint:", cyan) + " " + plain.Line(f.Hint) + "\n")
	}
	for _, r := range f.Related {
		fmt.Fprintf(p, "  %s %s\n", p.painted(plain.Line(r.Span.String())+":", cyan), plain.Line(r.Message))
	}
}
