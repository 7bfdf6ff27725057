package build

import (
	"rapporteur/internal/check"
	"rapporteur/internal/diag"
	"rapporteur/internal/verify"
)

// Catalogue returns the documentation of every rule of every stage.
func Catalogue() check.Catalogue {
	var audits []diag.Rule
	for _, r := range verify.Rules() {
		audits = append(audits, diag.Rule{ID: r.ID, Severity: r.Severity, Summary: r.Summary, Source: r.Source, Hint: r.Hint})
	}
	return check.NewCatalogue(audits...)
}
