package message

import (
	"errors"
	"testing"
)

// TestAFormulaWithoutAnEnd: the finding is at what has none.
func TestAFormulaWithoutAnEnd(t *testing.T) {
	for text, want := range map[string]string{
		"a {{if .X}} b": "{{if .X}}",
		"{{if .X}}{{end}}{{- range $x := .Y -}} b":      "{{- range $x := .Y -}}",
		"{{with .X}}{{if .Y}}{{end}}":                   "{{with .X}}",
		"{{if eq .X \"}} {{end}}\"}} b":                 "{{if eq .X \"}} {{end}}\"}}",
		"{{if .X}}{{else}} b":                           "{{if .X}}",
		"{{range .X}}{{if eq . \"\\\"{{if\"}}{{end}} é": "{{range .X}}",
	} {
		_, err := ParseFormula(text, nil)
		refused, ok := errors.AsType[*FormulaError](err)
		if !ok || text[refused.From:refused.To] != want {
			t.Errorf("%s: got %v; want it at %s", text, err, want)
		}
	}
}
