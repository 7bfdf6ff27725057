package renumber

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed result.tmpl
var resultTemplate string

// WriteHTML prints the whole result as one page without scripts.
func (r Result) WriteHTML(w io.Writer) error {
	page, err := template.New("result").Funcs(template.FuncMap{"excerpt": excerpt}).Parse(resultTemplate)
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	return page.Execute(w, r)
}

// OldLabel returns the old number as the page shows it.
func (r Row) OldLabel() string { return r.label(r.Old) }

// NewLabel returns the new number as the page shows it.
func (r Row) NewLabel() string { return r.label(r.New) }

// Description says in words what became of the place.
func (r Row) Description() string { return r.description() }

// Place says where the reference stands.
func (x Broken) Place() string { return x.place() }

// Advice says in words what the reference should be.
func (x Broken) Advice() string { return x.advice() }
