// Package pipeline runs the stages in order. It is the only package that imports
// all of them.
package pipeline

import (
	"errors"
	"io/fs"
	"path/filepath"
	"sync"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/font"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/pdftext"
	"rapporteur/internal/policy"
	"rapporteur/internal/reading"
	"rapporteur/internal/render/data"
	"rapporteur/internal/resolve"
	"rapporteur/internal/roster"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Project is what all reports share: the kinds of report, the bodies and the six
// languages.
type Project struct {
	Lint  bool          // hold the locales against each other too, with the words of each session and its body
	Clean bool          // leave out the brackets around words that are not agreed
	Fonts *font.Library // that pages are set with, the built-in ones unless it is changed
	Files Files         // how sessions and reports are found and read
	Cache string        // folder in which what reading PDF files needs may be kept; "" for none

	// Aside reports whether findings in the files of a language are left aside,
	// because the caller does not ask about it; nil if all languages count.
	Aside func(tag, original lang.Tag) bool

	templates, locales fs.FS
	languages          map[lang.Tag]*language
	known              session.Known
	pdf                func() *pdftext.Reader
	finder             func() *locale.Finder // of what is called by a name or a code; made when first asked for
	words              func() *roster.Words  // of lists, made when first asked for
	jobs               int
}

// language is the project's data for one language.
type language struct {
	locale *locale.Locale
	words  *reading.Language
}

// Open reads the locales. Jobs is how many languages are processed at once. If
// the findings include an error the project must not be used.
func Open(templates, locales fs.FS, jobs int) (*Project, diag.List) {
	p := &Project{Fonts: font.Bundled(), templates: templates, locales: locales, languages: make(map[lang.Tag]*language), jobs: max(jobs, 1)}
	p.pdf = sync.OnceValue(func() *pdftext.Reader { return pdftext.NewReader(p.Cache) })
	all := lang.All()
	loaded := make([]*language, len(all))
	folder := locale.NewFolder(locales)
	findings := each(p.jobs, len(all), func(i int) diag.List {
		l, found := folder.Load(all[i].Tag)
		words, more := reading.ReadLanguage(locales, all[i].Tag)
		loaded[i] = &language{l, words}
		return append(found, more...)
	})
	for i, l := range loaded {
		p.languages[all[i].Tag] = l
	}
	if !findings.HasErrors() {
		p.known = p.knownCodes(p.languages[lang.English].locale)
		p.known.Kind = p.kindOf
		p.finder = sync.OnceValue(p.newFinder)
		p.words = sync.OnceValue(p.newWords)
	}
	return p, findings
}

// kindOf returns the kind of a body's reports, or nil if it cannot be read, which is
// reported when the report is composed.
func (p *Project) kindOf(body session.Text) *kind.Kind {
	b, _, err := compose.LoadBody(p.templates, p.locales, body)
	if err != nil || !b.Report.IsSet() {
		return nil
	}
	k, _, err := kind.Load(p.templates, b.Report)
	if err != nil {
		return nil
	}
	return k
}

// knownCodes lists what a session may refer to, with the names that an author may have
// written instead of the codes.
func (p *Project) knownCodes(l *locale.Locale) session.Known {
	name := func(code string) string {
		name, _ := l.Name(code, "list")
		return name
	}
	meant := func(word string) ([]string, bool) {
		codes, known := p.finder().Meant(word)
		if !known {
			codes, known = p.words().Called(word)
		}
		return codes, known
	}
	return session.Known{Codes: l.AllCodes(), Name: name, Places: l.PlaceKeys(), Meant: meant, Untimely: l.Untimely}
}

// Draft is a session's documents, numbered, in every language of the session, with
// the findings of the stages.
type Draft struct {
	Document            // the report
	Outputs  []Document // besides the report, in the order of the session
	Findings diag.List
	Aside    diag.List // in the files of languages that the caller does not ask about
	fonts    *font.Library
	jobs     int
	whole    []*rules.Language // the report before anything is taken out of it
}

// Document is the report of a session or another of its outputs.
type Document struct {
	Session  *session.Session   // with this document in the place of the report
	Kind     string             // of output; "" for the report
	Editions []*resolve.Edition // in the order of its languages; empty if findings stop publication
	facts    map[lang.Tag]data.Source

	languages []*rules.Language // of the editions
}

// DraftFolder runs every stage but rendering on a session folder. A non-nil
// error means that a file could not be read; a Draft is returned in any case.
func (p *Project) DraftFolder(dir string) (*Draft, error) {
	settings, findings, err := p.settingsFor(dir)
	if err != nil {
		return &Draft{Findings: findings}, err
	}
	files, closeFiles, err := p.Files.open(dir)
	if err != nil {
		return &Draft{Findings: findings}, err
	}
	d, err := p.Draft(files, filepath.ToSlash(filepath.Clean(dir)), settings)
	d.add(findings)
	return d, errors.Join(err, p.Files.findBody(d.Findings, dir, d.Session.Body.V), closeFiles())
}

// Draft runs every stage but rendering on the session folder that is the
// root of files; dir is its path as the user typed it. After a stage with
// errors the later ones run on what is there, so that an author sees every
// finding at once.
func (p *Project) Draft(files fs.FS, dir string, settings rule.Settings) (*Draft, error) {
	var about *body
	known := p.known
	known.Kind = func(key session.Text) *kind.Kind {
		about = p.body(key)
		return about.Kind
	}
	s, findings, err := session.Load(files, dir, known)
	d := &Draft{Document: Document{Session: s}, Findings: findings, fonts: p.Fonts, jobs: p.jobs}
	if err != nil {
		return d, err
	}
	seen := &rules.Context{Session: s, Fonts: p.Fonts}
	others := &outputs{}
	if about != nil {
		settings = d.over(about, settings)
		if others, err = p.compose(d, seen, about, files); err != nil {
			return d, err
		}
		d.whole = seen.Languages
	}
	seen.Whole = !d.Findings.HasErrors()
	var found diag.List
	if !s.Partial { // else the facts that rules hold against each other are not all there
		found = append(apply(seen, settings, p.jobs), others.check(seen, settings, p.jobs)...)
	}
	if partial(d.Findings) {
		found = fixable(found)
	}
	judged := p.judge(seen, d.Findings, found, settings)
	if !partial(d.Findings) && len(seen.Languages) > 0 {
		judged, d.Aside = p.elsewhere(dir, s, judged)
	}
	d.Findings = listed(onceForAll(dir, tagsOf(s, seen.Languages), s.Document.Original.V, withoutFollowing(dir, judged)))
	if !d.Findings.HasErrors() {
		d.Document = document(s, "", others.report(seen), about)
		for _, o := range others.all {
			d.Outputs = append(d.Outputs, document(o.view, o.Kind.V, o.languages, about))
		}
	}
	return d, nil
}

// document returns what was bound in some languages.
func document(s *session.Session, kind string, languages []*rules.Language, about *body) Document {
	d := Document{Session: s, Kind: kind, facts: make(map[lang.Tag]data.Source), languages: languages}
	for _, l := range languages {
		d.Editions = append(d.Editions, l.Edition)
		d.facts[l.Edition.Language.Tag] = data.Source{Session: s, Output: kind, Past: about.Before(s), Locale: l.Locale}
	}
	return d
}

// over returns the settings of a project over those of the body, and these over those
// of its kind of report.
func (d *Draft) over(about *body, settings rule.Settings) rule.Settings {
	if about.findings.HasErrors() {
		return settings
	}
	var files []*source.File
	if about.Rules.IsSet() {
		files = append(files, about.File)
	}
	if about.Kind != nil && about.Kind.HasRules {
		files = append(files, about.Kind.File)
	}
	for _, f := range files {
		general, found := policy.ReadTable(f, Catalogue())
		d.add(found)
		settings = settings.Over(general)
	}
	return settings
}

// tagsOf returns the languages in which a session was composed, or, if it was not,
// those of which there are words.
func tagsOf(s *session.Session, composed []*rules.Language) []string {
	var tags []string
	for _, l := range composed {
		tags = append(tags, string(l.Locale.Language().Tag))
	}
	if len(tags) > 0 {
		return tags
	}
	for _, w := range s.Words {
		tags = append(tags, string(w.Language.Tag))
	}
	return tags
}

// judge returns the findings of all stages, filtered and graded by the settings
// and the authors' comments. Earlier are those of the stages before the rules
// about whole reports, found those of these rules.
func (p *Project) judge(seen *rules.Context, earlier, found diag.List, settings rule.Settings) diag.List {
	return policy.Judge(Catalogue(), settings, seen.Authored(), earlier, found)
}

// add keeps findings and reports whether they have no errors.
func (d *Draft) add(found diag.List) bool {
	d.Findings = append(d.Findings, found...)
	return !found.HasErrors()
}

// each calls stage for every language of the session and keeps the findings.
func (d *Draft) each(stage func(i int) diag.List) {
	d.add(each(d.jobs, len(d.Session.Words), stage))
}
