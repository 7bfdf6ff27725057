package diag

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/internal/plain"
)

// WriteGitHub prints the findings as workflow commands, which GitHub Actions
// shows next to the lines concerned.
func (l List) WriteGitHub(w io.Writer) error { return Report{Findings: l}.WriteGitHub(w) }

// WriteGitHub prints what was read as notices too.
func (r Report) WriteGitHub(w io.Writer) error {
	var b strings.Builder
	for _, read := range r.Read {
		fmt.Fprintf(&b, "::notice file=%s::%s\n", escapeProperty(read.File), escapeData(read.String()))
	}
	if known := r.known(); known != "" {
		fmt.Fprintf(&b, "::notice::%s\n", known)
	}
	for _, f := range r.Findings {
		message := f.Message
		if place := f.Span.Place(); place != "" {
			message = place + ": " + message
		}
		if f.Hint != "" {
			message += "\nhint: " + f.Hint
		}
		fmt.Fprintf(&b, "::%s %s::%s\n", f.Severity.command(), f.properties(), escapeData(message))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// command returns the workflow command for a severity.
func (s Severity) command() string { return [...]string{"error", "warning", "notice"}[s] }

// properties returns place and title; of a file without lines its name. GitHub accepts columns only within one
// line, and its end column is the last one covered.
func (f Finding) properties() string {
	title := "title=" + escapeProperty(f.Rule)
	if f.Span.IsZero() {
		return title
	}
	from, to := f.Span.Position(), f.Span.EndPosition()
	if from.Line == 0 {
		return "file=" + escapeProperty(fileName(f.Span)) + "," + title
	}
	place := fmt.Sprintf("file=%s,line=%d,endLine=%d", escapeProperty(fileName(f.Span)), from.Line, to.Line)
	if from.Line == to.Line {
		place += fmt.Sprintf(",col=%d,endColumn=%d", from.Column, max(from.Column, to.Column-1))
	}
	return place + "," + title
}

func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\n", "%0A").Replace(plain.Lines(s))
}

func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", ":", "%3A", ",", "%2C").Replace(plain.Line(s))
}
