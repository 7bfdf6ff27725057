package pipeline

import (
	"io/fs"
	"strconv"

	"rapporteur/internal/diag"
	"rapporteur/internal/publish"
	"rapporteur/internal/session"
)

// Set returns the outputs of a draft as a set to publish. Found is the findings of
// drafting and rendering.
func (d *Draft) Set(outputs []publish.Output, found diag.List) publish.Set {
	document := d.Session.Document
	s := publish.Set{Outputs: outputs, Symbol: document.Symbol.V, Status: status(document), Findings: Count(found)}
	for _, language := range document.Languages {
		s.Languages = append(s.Languages, language.V)
	}
	for _, o := range d.Outputs {
		other := publish.Other{Symbol: o.Session.Document.Symbol.V}
		for _, language := range o.Session.Document.Languages {
			other.Languages = append(other.Languages, language.V)
		}
		s.Others = append(s.Others, other)
	}
	return s
}

// Count counts findings by severity, without duplicates.
func Count(found diag.List) publish.Findings {
	var n publish.Findings
	for _, f := range found.Sorted() {
		switch f.Severity {
		case diag.Error:
			n.Errors++
		case diag.Warning:
			n.Warnings++
		case diag.Info:
			n.Infos++
		}
	}
	return n
}

// status returns the relation of a document to an earlier one.
func status(d session.Issue) string {
	switch {
	case !d.Reissued.V:
		return d.Status.V
	case d.Status.V == "":
		return "reissue"
	}
	return "reissue of a " + d.Status.V
}

// Sources are the folders that reports are built with; nil means the built-in
// data.
type Sources struct {
	Templates, Locales, Fonts fs.FS
}

// Digest returns the digest of the inputs that all sessions of a run share: the
// program, its data and fonts, and the options that affect the outputs.
func (s Sources) Digest(program string, r Request) (string, error) {
	d := publish.NewInputDigest()
	d.Text("program", program)
	d.Text("attach", strconv.FormatBool(r.Attach))
	d.Text("audited", strconv.FormatBool(!r.Trust))
	d.Text("clean", strconv.FormatBool(r.Clean))
	for _, folder := range []struct {
		label string
		files fs.FS
	}{{"templates", s.Templates}, {"locales", s.Locales}, {"fonts", s.Fonts}} {
		if folder.files == nil {
			d.Text("built in", folder.label)
		} else if err := d.Files(folder.label, folder.files, "."); err != nil {
			return "", err
		}
	}
	return d.String(), nil
}
