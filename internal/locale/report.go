package locale

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// text is a leaf of a locale's file.
type text = tomlfile.Value[string]

// problem returns a finding of a rule with a hint of its own.
func problem(r rule.Rule, span source.Span, hint, format string, args ...any) diag.Finding {
	return r.At(span, format, args...).Hinting(hint)
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
