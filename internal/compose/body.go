package compose

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Body is what is true of a body in every language: templates/bodies/<key>.toml.
type Body struct {
	File         *source.File            `toml:"-"`
	Key          string                  `toml:"-"`
	Report       session.Text            `toml:"report" required:"true"` // kind of report: the folder of its templates
	Symbol       session.Text            `toml:"symbol"`                 // what the symbols of its documents begin with
	Introduction []session.Text          `toml:"introduction"`           // paragraphs: the messages introduction.<key> of the body
	Written      session.Bool            `toml:"written_statements"`     // general statements are submitted in writing only
	Continuous   session.Bool            `toml:"continuous_sittings"`    // sittings are numbered through all meetings
	Masthead     []session.Text          `toml:"masthead"`               // lines below the organ on the first page: the messages masthead.line.<word>
	Emblem       session.Text            `toml:"emblem"`                 // name of a PNG or JPEG file in templates/bodies
	Past         []Period                `toml:"past"`                   // meetings held, oldest first
	Numbers      map[string]session.Text `toml:"numbers"`                // patterns of the numbers of its texts, by series
	Rules        tomlfile.Table          `toml:"rules"`                  // of its sessions, which package policy reads
	Kind         *kind.Kind              `toml:"-"`                      // of report; nil if it could not be read

	report map[lang.Tag][]*source.File // words of the kind of report
	words  map[lang.Tag][]*source.File
	emblem []byte
}

// Period is the days of one meeting.
type Period = session.Period

// LoadBody reads a body from templates/bodies, what its kind of report declares,
// the words of the body from locales/<lang>/words/bodies, and those of the kind,
// if it has its own, from locales/<lang>/words/reports. A body or a kind that does
// not exist is a finding at the place that names it. A non-nil error means that a
// file could not be read.
func LoadBody(templates, locales fs.FS, key session.Text) (*Body, diag.List, error) {
	name := path.Join("bodies", key.V+".toml")
	body := &Body{Key: key.V}
	versions, err := disk.Versions(templates, "templates", name)
	if disk.IsAbsent(err) {
		return body, diag.List{unknownBody(templates, key)}, nil
	}
	if err != nil {
		return body, nil, err
	}
	body.File = versions[len(versions)-1]
	document, findings := tomlfile.OpenLayers(versions)
	findings = append(findings, document.Decode(body)...)
	findings = append(findings, body.checkPeriods()...)
	found, err := body.load(templates, locales)
	return body, append(findings, found...), err
}

// load reads the files that a body refers to.
func (b *Body) load(templates, locales fs.FS) (diag.List, error) {
	findings, emblemErr := b.loadEmblem(templates)
	var wordsErr, reportErr, kindErr error
	b.words, wordsErr = inEveryLanguage(locales, b.wordsPath())
	b.report, reportErr = inEveryLanguage(locales, path.Join("words/reports", b.Report.V+".toml"))
	if b.Report.IsSet() {
		var found diag.List
		b.Kind, found, kindErr = kind.Load(templates, b.Report)
		findings = append(append(findings, found...), b.checkNumbers()...)
	}
	return findings, errors.Join(emblemErr, wordsErr, reportErr, kindErr)
}

var ruleBodyDates = rule.Rule{
	ID: "body-dates", Sees: rule.Data, Fixed: true,
	Summary: "A meeting of a body ends when it began, or later",
	Why:     "the report would count its meetings wrongly",
	Hint:    "correct one of the two days",
}

// checkPeriods reports meetings that end before they begin.
func (b *Body) checkPeriods() diag.List {
	var findings diag.List
	for _, p := range b.Past {
		if p.From.IsSet() && p.To.IsSet() && p.From.V.Compare(p.To.V) > 0 {
			findings.Add(ruleBodyDates.At(p.To.Span, "the meeting ends on %s and begins on %s", p.To.V, p.From.V))
		}
	}
	return findings
}

// wordsPath is the file of the body's words in the folder of each language.
func (b *Body) wordsPath() string { return path.Join("words/bodies", b.Key+".toml") }

// inEveryLanguage reads the file of that name in the folder of each language
// that has it, the lowest layer first.
func inEveryLanguage(locales fs.FS, name string) (map[lang.Tag][]*source.File, error) {
	files := make(map[lang.Tag][]*source.File)
	for _, l := range lang.All() {
		versions, err := disk.Versions(locales, "locales", path.Join(string(l.Tag), name))
		if err != nil && !disk.IsAbsent(err) {
			return nil, err
		}
		files[l.Tag] = versions
	}
	return files, nil
}

// loadEmblem reads the picture next to the organization's name, if the body has one.
func (b *Body) loadEmblem(templates fs.FS) (diag.List, error) {
	if b.Emblem.V == "" {
		return nil, nil
	}
	content, err := fs.ReadFile(templates, path.Join("bodies", b.Emblem.V))
	switch {
	case disk.IsAbsent(err):
		return diag.List{ruleEmblemMissing.At(b.Emblem.Span, "there is no picture %q in templates/bodies", b.Emblem.V)}, nil
	case err != nil:
		return nil, fmt.Errorf("read emblem: %w", err)
	}
	b.emblem = content
	return inspect(b.Emblem.V, content, b.Emblem.Span), nil
}

// before returns the body as it was when the session's meeting began: the report of
// an early meeting does not mention later ones.
func (b *Body) before(s *session.Session) *Body {
	then := *b
	then.Past = b.Before(s)
	return &then
}

// Before returns the meetings that the body held before that of the session, and
// those that the session adds to them, oldest first.
func (b *Body) Before(s *session.Session) []Period {
	return slices.DeleteFunc(b.Meetings(s), func(p Period) bool { return p.From.V.Compare(s.Meeting.From.V) >= 0 })
}

// Meetings returns the meetings that the body held and those that a session adds
// to them, oldest first.
func (b *Body) Meetings(s *session.Session) []Period {
	all := slices.Concat(b.Past, s.Past)
	slices.SortStableFunc(all, func(x, y Period) int { return x.From.V.Compare(y.From.V) })
	return all
}

// Speak returns the locale with the words of the body and of its kind of
// report, and with the messages and names that the session brings with it in that
// language. The session may be nil.
func (b *Body) Speak(l *locale.Locale, s *session.Session) (*locale.Locale, diag.List) {
	var findings, found diag.List
	tag := l.Language().Tag
	for _, file := range b.report[tag] {
		l, found = l.Layer(file)
		findings = append(findings, found...)
	}
	home := b.File.Span(0, 0)
	for _, file := range b.words[tag] {
		l, found = l.Layer(file)
		findings = append(findings, found...)
		home = file.Span(0, 0)
	}
	l = l.OfBody(path.Join("locales", string(tag), b.wordsPath()), home)
	if s == nil {
		return l, findings
	}
	if words := s.In(tag); words != nil && words.Messages != nil {
		l, found = l.Override(words.Messages)
		findings = append(findings, found...)
	}
	l, found = l.With(named(s), places(s, tag))
	return l, append(findings, found...)
}

// unknownBody reports a body that is not there, with those that are.
func unknownBody(templates fs.FS, key session.Text) diag.Finding {
	f := ruleBodyUnknown.At(key.Span, "no body is called %q", key.V)
	names, err := fs.Glob(templates, "bodies/*.toml")
	if err != nil {
		panic("rapporteur: internal error: " + err.Error()) // the pattern is right
	}
	var keys []string
	for _, name := range names {
		keys = append(keys, strings.TrimSuffix(path.Base(name), ".toml"))
	}
	if hint := diag.Suggest(key.V, keys); hint != "" {
		f.Hint = hint + "; or describe the body in templates/bodies of the project, or of the folder that --data names"
	}
	return f
}
