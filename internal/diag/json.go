package diag

import (
	"bytes"
	"encoding/json"
	"io"

	"rapporteur/internal/plain"
	"rapporteur/internal/source"
)

// jsonReport is what WriteJSON prints.
type jsonReport struct {
	Version  int           `json:"version"`
	Read     []Read        `json:"read,omitempty"`
	Known    int           `json:"known,omitempty"`
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	jsonPlace
	Message     string        `json:"message"`
	Hint        string        `json:"hint"`
	Related     []jsonRelated `json:"related"`
	Fingerprint string        `json:"fingerprint"`
}

type jsonRelated struct {
	jsonPlace
	Message string `json:"message"`
}

// jsonPlace is a span. Lines and columns count from 1, columns in Unicode
// code points; all are 0, and the file is empty, if there is no place. In a file without
// lines they are 0 too, and Place says where it is.
type jsonPlace struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	Place     string `json:"place,omitempty"`
}

func placeOf(s source.Span) jsonPlace {
	from, to := s.Position(), s.EndPosition()
	return jsonPlace{fileName(s), from.Line, from.Column, to.Line, to.Column, s.Place()}
}

// WriteJSON prints the findings as [Report.WriteJSON] does.
func (l List) WriteJSON(w io.Writer) error { return Report{Findings: l}.WriteJSON(w) }

// WriteJSON prints one JSON object: version, which is 1, what was read and how many
// findings a baseline has, if any, and findings, which may be empty.
func (r Report) WriteJSON(w io.Writer) error {
	l, report := r.Findings, jsonReport{Version: 1, Read: r.Read, Known: r.Known, Findings: []jsonFinding{}}
	prints := l.Fingerprints()
	for i, f := range l {
		finding := jsonFinding{
			Rule: f.Rule, Severity: f.Severity.String(), jsonPlace: placeOf(f.Span),
			Message: f.Message, Hint: f.Hint, Related: []jsonRelated{}, Fingerprint: prints[i],
		}
		for _, r := range f.Related {
			finding.Related = append(finding.Related, jsonRelated{placeOf(r.Span), r.Message})
		}
		report.Findings = append(report.Findings, finding)
	}
	return encode(w, report)
}

// encode writes indented JSON without escaping <, > and &.
func encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(plain.JSON(b.Bytes()))
	return err
}
