package diag

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/internal/plain"
)

// Report is findings, and what is told with them.
type Report struct {
	Findings List
	Read     []Read // of documents that were finished by hand
	Known    int    // findings that a baseline has, and that are therefore left out
}

// Read is what was recognised in a document.
type Read struct {
	File            string `json:"file"`
	Paragraphs      int    `json:"paragraphs"`
	Recommendations int    `json:"recommendations"` // and other adopted texts
	Sections        int    `json:"sections"`
	Lists           int    `json:"lists"`
	Footnotes       int    `json:"footnotes"`
	Language        string `json:"language"` // tag
	Detected        bool   `json:"detected"` // nobody said the language
	Name            string `json:"-"`        // of the language, in English
}

// String tells it: "27 paragraphs, 5 sections, 3 lists, 12 footnotes; English (detected)".
func (r Read) String() string {
	parts := []string{counted(r.Paragraphs, "paragraph")}
	if r.Recommendations > 0 {
		parts = append(parts, counted(r.Recommendations, "recommendation"))
	}
	parts = append(parts, counted(r.Sections, "section"), counted(r.Lists, "list"), counted(r.Footnotes, "footnote"))
	text := strings.Join(parts, ", ") + "; " + r.Name
	if r.Detected {
		text += " (detected)"
	}
	return text
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprint(n, " ", what, "s")
}

// known says how many findings are left out, "" if none are.
func (r Report) known() string {
	if r.Known == 0 {
		return ""
	}
	return counted(r.Known, "finding") + " of the baseline left out"
}

// WriteText prints what was read, a line for each document, and then the findings.
func (r Report) WriteText(w io.Writer, color bool) error {
	p := textPrinter{color: color}
	for _, read := range r.Read {
		fmt.Fprintf(&p, "%s: %s\n", plain.Line(read.File), read)
	}
	for _, f := range r.Findings {
		p.finding(f)
	}
	if known := r.known(); known != "" {
		p.WriteString(known + "\n")
	}
	_, err := io.WriteString(w, p.String())
	return err
}
