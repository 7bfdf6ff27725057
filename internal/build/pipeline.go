// Package build is the pipeline: it names the stages in their order and puts
// their outputs in place. Only it sees all stages; it is the one package
// that writes files.
package build

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/render/html"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
)

// Project is what all reports are made with: kinds of report, bodies, and
// the six languages.
type Project struct {
	templates, locales fs.FS
	languages          map[lang.Tag]*locale.Locale
	codes              session.Codes
	jobs               int
}

// Open reads the locales. Jobs is how many languages are worked on at a
// time. With an error among the findings the project is not fit for use.
func Open(templates, locales fs.FS, jobs int) (*Project, diag.List) {
	p := &Project{templates: templates, locales: locales, languages: make(map[lang.Tag]*locale.Locale), jobs: max(jobs, 1)}
	all := lang.All()
	loaded := make([]*locale.Locale, len(all))
	findings := each(p.jobs, len(all), func(i int) (found diag.List) {
		loaded[i], found = locale.Load(locales, all[i].Tag)
		return found
	})
	for _, l := range loaded {
		p.languages[l.Language().Tag] = l
	}
	if !findings.HasErrors() {
		p.codes = codes(p.languages[lang.English])
	}
	return p, findings
}

// codes lists what a session may name, with the names that an author may
// have written in place of the codes.
func codes(l *locale.Locale) session.Codes {
	codes := make(session.Codes)
	for _, code := range l.Codes() {
		if name, err := l.Name(code, "list"); err == nil {
			codes[code] = name
		}
	}
	return codes
}

// Draft is a session's report with all its numbers, in every language of the
// session, and what the stages have to say about it.
type Draft struct {
	Name     string // of the session's folder
	Session  *session.Session
	Editions []*resolve.Edition // in the order of the session's languages; none where findings stop publication
	Findings diag.List
	jobs     int
}

// DraftFolder runs every stage but rendering on a session folder. The error
// is one of reading; a Draft is returned in any case.
func (p *Project) DraftFolder(dir string) (*Draft, error) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return &Draft{}, fmt.Errorf("cannot find the session folder: %w", err)
	}
	d, err := p.Draft(os.DirFS(dir), filepath.ToSlash(filepath.Clean(dir)))
	d.Name = filepath.Base(absolute)
	return d, err
}

// Draft runs every stage but rendering on the session folder that is the
// root of files; dir is its path as the user typed it.
func (p *Project) Draft(files fs.FS, dir string) (*Draft, error) {
	d := &Draft{jobs: p.jobs}
	s, found, err := session.Load(files, dir, p.codes)
	d.Session = s
	if d.add(found); err != nil || d.Findings.HasErrors() {
		return d, err
	}
	body, found := compose.LoadBody(p.templates, p.locales, s.Body)
	if d.add(found); d.Findings.HasErrors() {
		return d, nil
	}
	locales, reports := make([]*locale.Locale, len(s.Words)), make([]*report.Report, len(s.Words))
	d.each(func(i int) (found diag.List) {
		locales[i], reports[i], found = p.compose(s, body, s.Words[i])
		return found
	})
	numbering := d.number(reports)
	editions := make([]*resolve.Edition, len(reports))
	d.each(func(i int) (found diag.List) {
		editions[i], found = resolve.Bind(reports[i], numbering, locales[i], html.WordIDs())
		return found
	})
	if !d.Findings.HasErrors() {
		d.Editions = editions
	}
	return d, nil
}

// compose composes the report in one language, with the words of the body.
func (p *Project) compose(s *session.Session, body *compose.Body, words *session.Words) (*locale.Locale, *report.Report, diag.List) {
	l, findings := body.Speak(p.languages[words.Language.Tag], words)
	r, found := compose.Compose(s, body, p.templates, l)
	return l, r, append(findings, found...)
}

// number numbers the original's report and holds the others against it.
func (d *Draft) number(reports []*report.Report) *resolve.Numbering {
	original := slices.IndexFunc(reports, func(r *report.Report) bool {
		return string(r.Language.Tag) == d.Session.Document.Original.V
	})
	original = max(original, 0) // the original language need not be published: then the first one leads
	numbering, found := resolve.Number(reports[original])
	d.add(found)
	for i, r := range reports {
		if i == original {
			continue
		}
		own, found := resolve.Number(r)
		d.add(found)
		d.add(numbering.Compare(own, reports[original].Language, r.Language))
	}
	return numbering
}

func (d *Draft) add(found diag.List) { d.Findings = append(d.Findings, found...) }

// each calls stage for every language of the session and keeps what was
// found.
func (d *Draft) each(stage func(i int) diag.List) {
	d.add(each(d.jobs, len(d.Session.Words), stage))
}
