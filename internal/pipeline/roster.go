package pipeline

import (
	"errors"
	"io/fs"
	"path/filepath"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/roster"
	"rapporteur/internal/session"
)

// DeskFolder returns what [Project.Desk] does for a session folder.
func (p *Project) DeskFolder(dir string) (*roster.Desk, diag.List, error) {
	files, closeFiles, err := p.Files.open(dir)
	if err != nil {
		return nil, nil, err
	}
	d, findings, err := p.Desk(files, filepath.ToSlash(filepath.Clean(dir)))
	return d, findings, errors.Join(err, closeFiles())
}

// Desk reads the session folder that is the root of files, to import lists into it; dir
// is its path as the user typed it. Findings of severity error mean that it cannot be
// used, because the session is no TOML or its kind of report is not known.
func (p *Project) Desk(files fs.FS, dir string) (*roster.Desk, diag.List, error) {
	known := p.known
	var about *body
	known.Kind = func(key session.Text) *kind.Kind {
		about = p.body(key)
		return about.Kind
	}
	s, findings, err := session.Load(files, dir, known)
	if err != nil {
		return nil, nil, err
	}
	if s.Kind == nil {
		if about != nil {
			findings = append(findings, about.findings...)
		}
		return nil, findings, nil
	}
	words, wrong := roster.ReadWords(p.locales, append(roster.NamedIn(p.spoken(), s.Document.Date.V), roster.NamedBy(s)...), known.Meant)
	return &roster.Desk{Session: s, Words: words, Findings: findings}, wrong, nil
}
