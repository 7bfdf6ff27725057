package renumber

import (
	_ "embed"
	"html/template"
	"io"

	"rapporteur/internal/plain"
)

//go:embed result.tmpl
var resultTemplate string

// WriteHTML writes the result as one page without scripts, with the beginning
// of each text.
func (r Result) WriteHTML(w io.Writer) error {
	page, err := template.New("result").Funcs(template.FuncMap{"excerpt": excerpt, "line": plain.Line}).Parse(resultTemplate)
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	return page.Execute(w, r)
}
