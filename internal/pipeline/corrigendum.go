package pipeline

import (
	"fmt"
	"slices"

	"rapporteur/internal/compose"
	"rapporteur/internal/lang"
	"rapporteur/internal/render/data"
	"rapporteur/internal/render/html"
	"rapporteur/internal/renumber"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
)

// Corrigendum returns the draft of the document that corrects an issued report to the
// one of d, in the languages that differ; without an edition if there is an error. It
// fails if the set does not tell what was issued.
func (d *Draft) Corrigendum(issued *Issued) (*Draft, error) {
	about := *d.Session
	about.Document.Languages, about.Outputs = nil, nil
	made := &Draft{Document: Document{Session: &about, facts: make(map[lang.Tag]data.Source)}, Findings: slices.Clone(d.Findings), fonts: d.fonts, jobs: d.jobs}
	if made.Findings.HasErrors() || !made.add(issued.ExamineCorrigendum(d.Session.Document, d.data())) {
		return made, nil
	}
	all, err := d.errata(issued)
	if err != nil {
		return made, err
	}
	for i, l := range d.languages {
		tag := l.Locale.Language().Tag
		if len(all[i].List) == 0 {
			continue
		}
		r, found := compose.Corrigendum(l.Report, all[i], l.Locale)
		numbering, more := resolve.Number(r)
		edition, last := resolve.Bind(r, numbering, l.Locale, html.WordIDs())
		made.Findings = slices.Concat(made.Findings, found, more, last)
		made.Editions = append(made.Editions, edition)
		made.facts[tag] = data.Source{Session: &about}
		about.Document.Languages = append(about.Document.Languages, d.Session.Document.Languages[slices.IndexFunc(d.Session.Document.Languages, isTag(tag))])
	}
	return made, nil
}

func isTag(tag lang.Tag) func(session.Text) bool {
	return func(t session.Text) bool { return t.V == string(tag) }
}

// errata returns what is wrong in what was issued, by language of the draft.
func (d *Draft) errata(issued *Issued) ([]compose.Errata, error) {
	all := make([]compose.Errata, len(d.languages))
	var concerned []string
	for i, e := range d.data() {
		tag := e.Language
		if !issued.Has(tag) {
			continue
		}
		old := issued.Editions[tag]
		if old == nil {
			return nil, fmt.Errorf("%s has no JSON edition in the language %s, and so does not tell what was issued; build the issued session again with --format json,pdf", issued.Name, tag)
		}
		all[i] = compose.Errata{
			Corrections: renumber.Correct(old, e), Pictures: make(map[string]report.Image),
			Line: func(u *renumber.Unit, part, at int) int { return issued.line(tag, u, part, at) },
		}
		for _, f := range report.Figures(d.languages[i].Report.Blocks) {
			all[i].Pictures[f.Image.Name] = f.Image
		}
		if len(all[i].List) > 0 {
			concerned = append(concerned, string(tag))
		}
	}
	for i := range all {
		if len(concerned) < len(issued.Manifest.Issued) {
			all[i].Concerns = concerned
		}
	}
	return all, nil
}
