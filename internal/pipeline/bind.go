package pipeline

import (
	"embed"
	"io/fs"
	"slices"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/render/html"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// spoken returns the locales of languages.
func spoken(languages []*rules.Language) []*locale.Locale {
	all := make([]*locale.Locale, len(languages))
	for i, l := range languages {
		all[i] = l.Locale
	}
	return all
}

// bind binds the reports to their numbers. Linting the locales needs no numbers
// and takes long, so it starts first.
func (p *Project) bind(seen *rules.Context, others *outputs, k *kind.Kind, templates []*source.File, files fs.FS) (diag.List, error) {
	var work []func() diag.List
	var failure error
	switch {
	case p.Lint && p.shipped():
		work = append(work, func() diag.List { return lint.Added(spoken(seen.Languages)) })
	case p.Lint:
		work = append(work, func() diag.List {
			all := spoken(seen.Languages)
			return append(lint.Locales(all, k), lint.Kind(k, templates, all)...)
		}, func() (found diag.List) {
			found, failure = lint.Unused(spoken(seen.Languages), asked(), p.templates, p.locales, files)
			return found
		})
	}
	bind := func(languages []*rules.Language, numbering *resolve.Numbering) {
		for _, l := range languages {
			work = append(work, func() (found diag.List) {
				l.Edition, found = resolve.Bind(l.Report, numbering, l.Locale, html.WordIDs())
				return found
			})
		}
	}
	bind(seen.Languages, seen.Numbering)
	for _, o := range others.bound() {
		bind(o.languages, o.numbering)
	}
	found := each(p.jobs, len(work), func(i int) diag.List { return work[i]() })
	return found, failure
}

// shipped reports whether nothing is laid over the data that is part of the program:
// its tests have held that against itself.
func (p *Project) shipped() bool {
	_, templates := p.templates.(embed.FS)
	_, locales := p.locales.(embed.FS)
	return templates && locales
}

// asked returns the ids of the messages that the stages use directly.
func asked() []string {
	return slices.Concat([]string{resolve.DeletedID}, compose.MessageIDs(), compose.CorrigendumIDs(), locale.ReferenceIDs(), locale.OccasionIDs(), html.WordIDs())
}

// number numbers the original's report and compares the others with it. If the
// original language is not published, the first language is used instead.
func (d *Draft) number(seen *rules.Context) diag.List {
	seen.Original = originalOf(seen.Languages, d.Session)
	findings := restore(seen.Languages)
	var found diag.List
	seen.Numbering, found = numbered(seen.Languages, seen.Original)
	return append(findings, found...)
}

// originalOf returns the index of the original language, or of the first.
func originalOf(languages []*rules.Language, s *session.Session) int {
	return max(0, slices.IndexFunc(languages, func(l *rules.Language) bool {
		return string(l.Locale.Language().Tag) == s.Document.Original.V
	}))
}

// numbered numbers a document in one language, and compares the others with it.
func numbered(all []*rules.Language, first int) (*resolve.Numbering, diag.List) {
	original := all[first]
	numbering, findings := resolve.Number(original.Report)
	numbering.Symbol, numbering.Date = original.Report.Masthead.Symbol, original.Report.Masthead.Facts.Date
	var editions []*resolve.Numbering
	var languages []lang.Language
	for _, l := range all {
		if l == original {
			continue
		}
		own, found := resolve.Number(l.Report)
		findings = append(findings, found...)
		editions, languages = append(editions, own), append(languages, l.Locale.Language())
	}
	return numbering, append(findings, numbering.Compare(original.Locale.Language(), editions, languages)...)
}

// restore puts the paragraphs that were issued and are deleted back into the reports.
func restore(languages []*rules.Language) diag.List {
	reports := make([]*report.Report, len(languages))
	for i, l := range languages {
		reports[i] = l.Report
	}
	deleted := resolve.Deleted(reports)
	var findings diag.List
	for _, l := range languages {
		findings = append(findings, resolve.Restore(l.Report, deleted, l.Locale)...)
	}
	return findings
}

// bodyOf returns what rules need to know about the body of a session.
func bodyOf(body *compose.Body, s *session.Session) *rules.Body {
	return &rules.Body{Symbol: body.Symbol, Continuous: body.Continuous, Past: body.Meetings(s)}
}
