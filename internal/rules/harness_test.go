package rules_test

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/compose"
	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/font"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/policy"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
	"rapporteur/internal/rule/ruletest"
	"rapporteur/internal/rules"
	"rapporteur/internal/rules/editorial"
	"rapporteur/internal/rules/facts"
	byhand "rapporteur/internal/rules/finished"
	"rapporteur/internal/rules/parity"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/locales"
	"rapporteur/templates"
)

// language is what all tests share of a language.
var language = sync.OnceValue(func() map[lang.Tag]*rules.Language {
	all := make(map[lang.Tag]*rules.Language)
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, findings := folder.Load(l.Tag)
		vocabulary, found := reading.ReadLanguage(locales.FS, l.Tag)
		if findings = append(findings, found...); findings.HasErrors() {
			panic(findings[0].Span.String() + ": " + findings[0].Message)
		}
		all[l.Tag] = &rules.Language{Locale: known, Words: vocabulary}
	}
	return all
})

// load reads a session folder.
func load(t testing.TB, files fs.FS) (*session.Session, diag.List) {
	t.Helper()
	english := language()[lang.English].Locale
	s, findings, err := session.Load(files, "session", session.Known{Codes: english.Codes(), Name: func(code string) string { return code }, Places: english.PlaceKeys(), Kind: kindOf})
	if err != nil {
		t.Fatal(err)
	}
	return s, findings
}

// kindOf returns the kind of a body's report.
func kindOf(body session.Text) *kind.Kind {
	loaded, _, _ := compose.LoadBody(templates.FS, locales.FS, body)
	return loaded.Kind
}

// open reads a session folder and makes reports of the words that its authors
// wrote, in the sections of the real report, but without its formulas.
func open(t testing.TB, files fs.FS) (*rules.Context, diag.List) {
	t.Helper()
	s, findings := load(t, files)
	ctx := &rules.Context{Session: s, Body: body(s), Fonts: font.Bundled()}
	for i, words := range s.Words {
		l := *language()[words.Language.Tag]
		l.Report = outline(s, words)
		compose.Recognize(l.Report)
		ctx.Languages = append(ctx.Languages, &l)
		if string(words.Language.Tag) == s.Document.Original.V {
			ctx.Original = i
			ctx.Numbering, _ = resolve.Number(l.Report)
		}
	}
	for _, l := range ctx.Languages {
		if ctx.Numbering == nil {
			break
		}
		l.Edition, _ = resolve.Bind(l.Report, ctx.Numbering, l.Locale, nil)
	}
	return ctx, findings
}

// composed makes the whole report of a session, as the program does.
func composed(t testing.TB, files fs.FS) (*rules.Context, diag.List) {
	t.Helper()
	return composedWith(t, files, templates.FS)
}

// composedWith makes it with other templates.
func composedWith(t testing.TB, files, templates fs.FS) (*rules.Context, diag.List) {
	t.Helper()
	s, findings := load(t, files)
	ctx := &rules.Context{Session: s, Body: body(s), Fonts: font.Bundled()}
	for i, words := range s.Words {
		l, found := composeLanguage(s, words, templates)
		findings = append(findings, found...)
		ctx.Languages = append(ctx.Languages, l)
		if string(words.Language.Tag) == s.Document.Original.V {
			ctx.Original = i
		}
	}
	numbering, found := resolve.Number(ctx.Languages[ctx.Original].Report)
	ctx.Numbering, findings = numbering, append(findings, found...)
	for _, l := range ctx.Languages {
		l.Edition, found = resolve.Bind(l.Report, ctx.Numbering, l.Locale, nil)
		findings = append(findings, found...)
	}
	return ctx, findings
}

// composeLanguage makes the whole report in one language, without numbers.
func composeLanguage(s *session.Session, words *session.Words, templates fs.FS) (*rules.Language, diag.List) {
	l := *language()[words.Language.Tag]
	loaded, findings, _ := compose.LoadBody(templates, locales.FS, s.Body)
	kind, found, _ := compose.LoadTemplates(templates, loaded.Report)
	findings = append(findings, found...)
	spoken, found := loaded.Speak(l.Locale, s)
	findings = append(findings, found...)
	l.Locale = spoken
	l.Report, found = compose.Compose(s, loaded, kind, l.Locale)
	return &l, append(findings, found...)
}

func body(s *session.Session) *rules.Body {
	loaded, _, _ := compose.LoadBody(templates.FS, locales.FS, s.Body)
	return &rules.Body{Symbol: loaded.Symbol, Continuous: loaded.Continuous, Past: loaded.Meetings(s)}
}

// outline is a report of the session's narratives.
func outline(s *session.Session, w *session.Words) *report.Report {
	r := &report.Report{Language: w.Language}
	section := func(level int, key string, blocks ...report.Block) *report.Section {
		return &report.Section{Key: key, Level: level, Numbered: true, Title: report.Text{{Text: key}}, Blocks: blocks}
	}
	chapter := func(to *report.Section, item session.Text, doc markdown.Content) {
		title := report.Text{{Text: item.V, Origin: item.Span}}
		to.Blocks = append(to.Blocks, &report.Section{Key: to.Key + "-" + item.V, Level: 2, Numbered: true, Title: title, Blocks: doc.Blocks})
		r.Notes = append(r.Notes, doc.Notes...)
	}
	recommendations, deliberations := section(1, "recommendations"), section(1, "deliberations")
	for _, item := range s.Agenda {
		key := item.Key.V
		if f := w.Recommendations[key]; f != nil {
			doc, _ := markdown.Provisions(markdown.File(f), "recommendation")
			chapter(recommendations, item.Key, doc)
		}
		if f := w.Deliberations[key]; f != nil {
			doc, _ := markdown.Narrative(markdown.File(f), nil)
			chapter(deliberations, item.Key, doc)
		}
	}
	var spoken []report.Block
	for _, x := range s.Statements {
		spoken = append(spoken, &report.Paragraph{Key: "statement-" + x.Key.V, Numbered: true, Text: report.Text{{Text: "…", Origin: x.Key.Span}}})
	}
	r.Blocks = []report.Block{
		section(1, "introduction"), recommendations, deliberations,
		section(1, "organization", section(2, "opening"), section(2, "statements", spoken...), section(2, "documentation")), section(1, "adoption"),
	}
	return r
}

func place(s source.Span) string { return s.String() + " " + s.Text() }

// example returns the session of one folder of a rule's example.
func example(id, folder string) fstest.MapFS {
	return ruletest.New(rule.Rule{}, rule.Rule{ID: id}.Example()[folder]).Session
}

// spoken returns the locales of languages.
func spoken(languages ...*rules.Language) (all []*locale.Locale) {
	for _, l := range languages {
		all = append(all, l.Locale)
	}
	return all
}

// checks are all there are.
func checks() []rules.Check {
	return slices.Concat(facts.Checks(), parity.Checks(), editorial.Checks(), byhand.Checks())
}

// apply applies those that the settings want.
func apply(ctx *rules.Context, settings rule.Settings) diag.List {
	wanted := slices.DeleteFunc(checks(), func(c rules.Check) bool { return !settings.Applies(c.Rule) })
	return rules.Apply(ctx, wanted, settings.Option, 2)
}

// run applies the rules to what earlier stages left, as the program does.
func run(ctx *rules.Context, earlier diag.List, settings rule.Settings) diag.List {
	return policy.Judge(pipeline.Catalogue(), settings, ctx.Authored(), earlier, apply(ctx, settings))
}

// everything lets every rule apply, those that are off too.
func everything() rule.Settings {
	s := rule.Settings{Levels: make(map[string]string)}
	for _, r := range checks() {
		if r.Off {
			s.Levels[r.ID] = diag.Warning.String()
		}
	}
	return s
}

func severities(findings diag.List) string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Rule+" "+f.Severity.String())
	}
	return strings.Join(all, ", ")
}
