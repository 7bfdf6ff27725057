package check_test

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
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
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
		words, found := reading.ReadLanguage(locales.FS, l.Tag)
		if findings = append(findings, found...); findings.HasErrors() {
			panic(findings[0].Span.String() + ": " + findings[0].Message)
		}
		all[l.Tag] = &rules.Language{Locale: known, Words: words}
	}
	return all
})

// load reads a session folder.
func load(t testing.TB, files fs.FS) (*session.Session, diag.List) {
	t.Helper()
	codes, english := make(session.Codes), language()[lang.English].Locale
	for _, code := range english.Codes() {
		codes[code] = code
	}
	s, findings, err := session.Load(files, "session", session.Known{Codes: codes, Places: english.PlaceKeys()})
	if err != nil {
		t.Fatal(err)
	}
	return s, findings
}

// open reads a session folder and makes reports of the words that its authors
// wrote, in the sections of the real report, but without its formulas.
func open(t testing.TB, files fs.FS) (*rules.Context, diag.List) {
	t.Helper()
	if e, ok := files.(example); ok && e.finished != nil {
		l := language()[lang.Tag(strings.Split(e.finished.Name(), ".")[1])]
		return rules.FinishedReport(published.NewReader(l.Locale).Read(e.finished), l.Locale, l.Words), nil
	}
	s, findings := load(t, files)
	ctx := &rules.Context{Session: s, Body: body(s)}
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
	ctx := &rules.Context{Session: s, Body: body(s)}
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
	spoken, found := loaded.Speak(l.Locale, words)
	findings = append(findings, found...)
	l.Locale = spoken
	l.Report, found = compose.Compose(s, loaded, kind, l.Locale)
	return &l, append(findings, found...)
}

func body(s *session.Session) *rules.Body {
	loaded, _, _ := compose.LoadBody(templates.FS, locales.FS, s.Body)
	b := &rules.Body{Symbol: loaded.Symbol}
	for _, p := range loaded.Past {
		b.Past = append(b.Past, rules.Period{From: p.From, To: p.To})
	}
	return b
}

// outline is a report of the session's narratives.
func outline(s *session.Session, w *session.Words) *report.Report {
	r := &report.Report{Language: w.Language}
	section := func(level int, key string, blocks ...report.Block) *report.Section {
		return &report.Section{Key: key, Level: level, Numbered: true, Title: report.Text{{Text: key}}, Blocks: blocks}
	}
	chapter := func(to *report.Section, item session.Text, doc markdown.Document) {
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
			doc, _ := markdown.Narrative(markdown.File(f))
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

// example is a session folder of the files of an example and, for the rest,
// of the base; expected are the places that the example marks.
type example struct {
	fstest.MapFS
	settings string       // lines of [rules]
	finished *source.File // a finished report, in place of the session
	expected []string
}

func newExample(base, files map[string]string) example {
	e := example{MapFS: make(fstest.MapFS)}
	for name, content := range base {
		e.MapFS[name] = &fstest.MapFile{Data: []byte(content)}
	}
	for name, content := range files {
		if name == "rapporteur.toml" {
			e.settings = strings.TrimPrefix(content, "[rules]\n")
			continue
		}
		if strings.HasPrefix(name, "report.") {
			plain, marked := unmark(name, content)
			e.finished, e.expected = source.NewFile(name, []byte(plain)), append(e.expected, marked...)
			continue
		}
		if name == "session.toml" {
			content = overlay(base[name], content)
		}
		plain, marked := unmark("session/"+name, content)
		e.MapFS[name] = &fstest.MapFile{Data: []byte(plain)}
		e.expected = append(e.expected, marked...)
	}
	slices.Sort(e.expected)
	return e
}

// overlay puts the tables of a TOML text in the place of those of base that
// have the same headers.
func overlay(base, with string) string {
	headers := make(map[string]bool)
	for _, table := range tables(with) {
		headers[header(table)] = header(table) != ""
	}
	var kept []string
	for _, table := range tables(base) {
		if !headers[header(table)] {
			kept = append(kept, table)
		}
	}
	return strings.Join(kept, "") + "\n" + with
}

// tables cuts a TOML text before each header; comments directly above a
// header belong to its table.
func tables(text string) []string {
	var all []string
	current := ""
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "[") && !strings.HasPrefix(strings.TrimSpace(current), "#") {
			all, current = append(all, current), ""
		}
		if line == "\n" && current != "" && !strings.HasSuffix(current, "\n\n") {
			all, current = append(all, current+line), ""
			continue
		}
		current += line
	}
	return append(all, current)
}

func header(table string) string {
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "[") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

// unmark takes the marks out of a text and returns the marked places, as
// "file:line:column text".
func unmark(name, text string) (plain string, places []string) {
	var b strings.Builder
	type span struct{ from, to int }
	var spans []span
	for text != "" {
		switch {
		case strings.HasPrefix(text, "⟦"):
			spans = append(spans, span{b.Len(), -1})
			text = strings.TrimPrefix(text, "⟦")
		case strings.HasPrefix(text, "⟧"):
			for i := len(spans) - 1; i >= 0; i-- {
				if spans[i].to < 0 {
					spans[i].to = b.Len()
					break
				}
			}
			text = strings.TrimPrefix(text, "⟧")
		default:
			b.WriteByte(text[0])
			text = text[1:]
		}
	}
	file := source.NewFile(name, []byte(b.String()))
	for _, s := range spans {
		places = append(places, place(file.Span(s.from, s.to)))
	}
	return b.String(), places
}

func place(s source.Span) string { return s.String() + " " + s.Text() }

// places returns the places of the findings of a rule.
func places(findings diag.List, rule string) []string {
	var all []string
	for _, f := range findings {
		if f.Rule == rule {
			all = append(all, place(f.Span))
		}
	}
	slices.Sort(all)
	return all
}
