package locale

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Rules that this package reports.
const (
	ruleData    = "locale-data"
	ruleMessage = "message"
	ruleUnsure  = "unsure-form"
)

// text is a leaf of a locale's file.
type text = tomlfile.Value[string]

func problem(rule string, span source.Span, hint, format string, args ...any) diag.Finding {
	return diag.Finding{Rule: rule, Severity: diag.Error, Span: span, Message: fmt.Sprintf(format, args...), Hint: hint}
}

func (ld *loader) report(span source.Span, hint, format string, args ...any) {
	ld.findings.Add(problem(ruleData, span, hint, format, args...))
}

// decode reads a file into v. The document knows the places of what is no leaf
// of v.
func (ld *loader) decode(f *source.File, v any) *tomlfile.Document {
	document, findings := tomlfile.Open(f)
	ld.findings = append(ld.findings, append(findings, document.Decode(v)...)...)
	return document
}
