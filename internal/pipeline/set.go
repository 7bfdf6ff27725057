package pipeline

import (
	"io/fs"
	"strconv"

	"rapporteur/internal/diag"
	"rapporteur/internal/inputs"
	"rapporteur/internal/publish"
	"rapporteur/internal/session"
)

// Set returns the outputs of a draft as what is published, with what the
// draft says about them. What was found is that of drafting and rendering.
func (d *Draft) Set(outputs []publish.Output, found diag.List) publish.Set {
	document := d.Session.Document
	s := publish.Set{Outputs: outputs, Symbol: document.Symbol.V, Status: status(document), Findings: Count(found)}
	for _, language := range document.Languages {
		s.Languages = append(s.Languages, language.V)
	}
	return s
}

// Count counts findings by severity, each once.
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

// status says what a document is to one issued before.
func status(d session.Issue) string {
	switch {
	case !d.Reissued.V:
		return d.Status.V
	case d.Status.V == "":
		return "reissue"
	}
	return "reissue of a " + d.Status.V
}

// Sources are the folders that reports are made with; nil stands for what is
// built into the program.
type Sources struct {
	Templates, Locales, Fonts fs.FS
}

// Digest digests what all sessions of a run have in common: the program, its
// data and fonts, and what the request says about the bytes of each file.
func (s Sources) Digest(program string, r Request) (string, error) {
	d := inputs.New()
	d.Text("program", program)
	d.Text("attach", strconv.FormatBool(r.Attach))
	d.Text("audited", strconv.FormatBool(!r.Trust))
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
