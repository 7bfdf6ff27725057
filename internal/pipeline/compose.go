package pipeline

import (
	"io/fs"
	"slices"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// body is a body as it was read.
type body struct {
	*compose.Body
	findings diag.List
	err      error
}

func (p *Project) body(key session.Text) *body {
	loaded, findings, err := compose.LoadBody(p.templates, p.locales, key)
	return &body{loaded, findings, err}
}

// compose composes the reports, numbers them on the original's structure and
// binds each to its numbers. Results are stored in seen. If the session or its
// body has errors nothing is composed; if texts were not read, the others are
// composed for what can be fixed in them. A non-nil error means that a file
// could not be read. The outputs are those besides the report.
func (p *Project) compose(d *Draft, seen *rules.Context, about *body, files fs.FS) (*outputs, error) {
	if !d.add(about.findings) || about.err != nil {
		return &outputs{}, about.err
	}
	body := about.Body
	seen.Body = bodyOf(body, d.Session)
	if stopping(d.Findings) || len(d.Session.Words) == 0 {
		return &outputs{}, nil
	}
	templates, found, err := compose.LoadTemplates(p.templates, body.Report)
	if !d.add(found) || err != nil {
		return &outputs{}, err
	}
	seen.Languages = p.editions(d, body, templates)
	if len(seen.Languages) == 0 {
		return &outputs{}, nil // nobody has written the words of the body
	}
	others, found, err := p.outputs(d, seen, body)
	if err != nil {
		return others, err
	}
	found = append(found, d.number(seen)...)
	found = append(found, others.connect(seen)...)
	bound, err := p.bind(seen, others, body.Kind, templates, files)
	found = append(found, bound...)
	if partial(d.Findings) {
		seen.Numbering, found = nil, fixable(found)
	}
	d.add(found)
	return others, err
}

// editions composes the report in the languages in which the body has words.
func (p *Project) editions(d *Draft, body *compose.Body, templates []*source.File) []*rules.Language {
	languages := make([]*rules.Language, len(d.Session.Words))
	d.each(func(i int) diag.List {
		words := d.Session.Words[i]
		known := p.languages[words.Language.Tag]
		if found := body.Wordless(known.locale, publishedIn(d.Session, words.Language.Tag)); len(found) > 0 {
			return found
		}
		l, findings := body.Speak(known.locale.On(d.Session.Document.Date.V), d.Session)
		r, found := compose.Compose(d.Session, body, templates, l)
		r.System.Clean = p.Clean
		languages[i] = &rules.Language{Report: r, Locale: l, Words: known.words}
		return append(findings, slices.DeleteFunc(found, reported(findings))...)
	})
	return slices.DeleteFunc(languages, func(l *rules.Language) bool { return l == nil })
}

// publishedIn returns where a session says that it is published in a language.
func publishedIn(s *session.Session, tag lang.Tag) source.Span {
	for _, l := range s.Document.Languages {
		if l.V == string(tag) {
			return l.Span
		}
	}
	return source.Span{}
}

// reported returns whether a finding is of the same rule and place as one of
// others: a message that cannot be read cannot be executed.
func reported(others diag.List) func(diag.Finding) bool {
	type fault struct {
		rule string
		at   source.Span
	}
	faults := make(map[fault]bool, len(others))
	for _, f := range others {
		faults[fault{f.Rule, f.Span}] = true
	}
	return func(f diag.Finding) bool { return faults[fault{f.Rule, f.Span}] }
}
