package pipeline

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/render/data"
	"rapporteur/internal/session"
)

// ErrBody says that there is no body of a name.
var ErrBody = errors.New("no such body")

// Bodies returns the keys of all bodies, sorted.
func (p *Project) Bodies() []string {
	names, _ := fs.Glob(p.templates, "bodies/*.toml") // the pattern is valid
	var keys []string
	for _, name := range names {
		keys = append(keys, strings.TrimSuffix(path.Base(name), ".toml"))
	}
	return keys
}

// EditionSchema returns the JSON Schema of the JSON edition.
func EditionSchema() string { return data.Schema() }

// Schema returns the JSON Schema of the session.toml of a body. The findings say
// what is wrong in the body or its kind of report. The error is ErrBody if there
// is no such body, or says which file could not be read.
func (p *Project) Schema(key string) ([]byte, diag.List, error) {
	if !slices.Contains(p.Bodies(), key) {
		return nil, nil, ErrBody
	}
	about := p.body(session.Text{V: key})
	if about.err != nil || about.findings.HasErrors() {
		return nil, about.findings, about.err
	}
	schema, err := session.Schema(key, about.Kind, p.known)
	return schema, about.findings, err
}
