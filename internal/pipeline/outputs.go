package pipeline

import (
	"slices"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// outputs are the documents of a session besides its report.
type outputs struct {
	all []*output

	// rest is the report as it is published, if sections of it are in other documents;
	// rules see the whole.
	rest *output
}

// output is one document of a session.
type output struct {
	session.Output
	view      *session.Session // with the document in the place of the report
	part      bool             // cut from the report
	apart     bool             // and no longer in it
	languages []*rules.Language
	numbering *resolve.Numbering
}

// outputs composes the documents besides the report.
func (p *Project) outputs(d *Draft, seen *rules.Context, body *compose.Body) (*outputs, diag.List, error) {
	all := &outputs{}
	var findings diag.List
	if d.Session.Partial {
		return all, nil, nil
	}
	apart := make(map[string]bool)
	for _, o := range d.Session.Outputs {
		made, found, err := p.output(d, seen, body, o)
		findings = append(findings, found...)
		if err != nil {
			return all, findings, err
		}
		if found.HasErrors() || len(made.languages) == 0 {
			continue
		}
		all.all = append(all.all, made)
		if made.apart {
			for _, s := range seen.Languages[0].Report.Sections() {
				apart[s.Key] = apart[s.Key] || d.Session.Holds(o, s.Key)
			}
		}
	}
	if len(apart) > 0 {
		all.rest = &output{view: d.Session}
		for _, l := range seen.Languages {
			rest := *l
			rest.Report = l.Report.Without(func(s *report.Section) bool { return apart[s.Key] })
			l.Report.System.Frozen = nil // the numbers of the whole are not printed
			all.rest.languages = append(all.rest.languages, &rest)
		}
	}
	return all, findings, nil
}

// output composes one document in its languages.
func (p *Project) output(d *Draft, seen *rules.Context, body *compose.Body, o session.Output) (*output, diag.List, error) {
	declared := d.Session.Declared(o)
	made := &output{Output: o, view: viewOf(d.Session, o), part: declared.IsPart(), apart: declared.Apart.V}
	var templates []*source.File
	if !made.part {
		read, found, err := compose.LoadTemplates(p.templates, session.Text{V: "outputs/" + declared.Templates.V, Span: declared.Templates.Span})
		if found.HasErrors() || err != nil {
			return made, found, err
		}
		templates = read
	}
	spoken := slices.DeleteFunc(slices.Clone(seen.Languages), func(l *rules.Language) bool { return made.view.In(l.Locale.Language().Tag) == nil })
	made.languages = make([]*rules.Language, len(spoken))
	findings := compose.CheckSections(d.Session, o, seen.Languages[0].Report)
	return made, append(findings, each(d.jobs, len(spoken), func(i int) diag.List {
		l := *spoken[i]
		r, found := compose.ComposeOutput(made.view, o, body, templates, l.Report, l.Locale)
		r.System.Clean = p.Clean
		l.Report, l.Edition = r, nil
		made.languages[i] = &l
		return found
	})...), nil
}

// viewOf returns the session as a document sees it.
func viewOf(s *session.Session, o session.Output) *session.Session {
	view := *s
	view.Document = s.Issue(o)
	view.Words = nil
	for _, w := range s.Words {
		if publishedIn(&view, w.Language.Tag) != (source.Span{}) {
			view.Words = append(view.Words, w)
		}
	}
	return &view
}

// connect numbers the documents, and lets each refer to places of the others: first of
// those of its kind, then of the report and what was taken out of it, then of the rest.
func (o *outputs) connect(seen *rules.Context) diag.List {
	if len(o.all) == 0 {
		return nil
	}
	var findings diag.List
	for _, made := range o.bound() {
		findings = append(findings, restore(made.languages)...)
		var found diag.List
		made.numbering, found = numbered(made.languages, originalOf(made.languages, made.view))
		findings = append(findings, found...)
	}
	printed := seen.Numbering
	if o.rest != nil {
		printed = o.rest.numbering
	}
	printed.Others = o.nearest(nil, nil)
	seen.Numbering.Others = printed.Others
	for _, made := range o.all {
		made.numbering.Others = o.nearest(made, printed)
	}
	return findings
}

// nearest returns the numbers of the other documents in the order in which from, or the
// report for nil, refers to them.
func (o *outputs) nearest(from *output, report *resolve.Numbering) []*resolve.Numbering {
	var same, apart, rest []*resolve.Numbering
	for _, made := range o.all {
		switch {
		case made == from:
		case from != nil && made.Kind.V == from.Kind.V:
			same = append(same, made.numbering)
		case made.apart:
			apart = append(apart, made.numbering)
		default:
			rest = append(rest, made.numbering)
		}
	}
	if from != nil {
		same = append(same, report)
	}
	return slices.Concat(same, apart, rest)
}

// bound returns all that is bound besides the whole report.
func (o *outputs) bound() []*output {
	if o.rest == nil {
		return o.all
	}
	return append(o.all[:len(o.all):len(o.all)], o.rest)
}

// report returns the report as it is published.
func (o *outputs) report(seen *rules.Context) []*rules.Language {
	if o.rest == nil {
		return seen.Languages
	}
	return o.rest.languages
}

// check applies the rules about the texts of any report to the documents that are no
// part of it: its own facts and texts are checked in it.
func (o *outputs) check(seen *rules.Context, settings rule.Settings, jobs int) diag.List {
	var findings diag.List
	for _, made := range o.all {
		if made.part {
			continue
		}
		own := &rules.Context{Body: seen.Body, Numbering: made.numbering, Languages: made.languages, Original: originalOf(made.languages, made.view), Whole: seen.Whole, Fonts: seen.Fonts}
		findings = append(findings, apply(own, settings, jobs)...)
	}
	return findings
}
