package main

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/locales"
	"rapporteur/templates"
)

// speech is what the rows of one language share.
type speech struct {
	tag    string
	locale *locale.Locale
	base   string          // session.toml of the base
	words  fstest.MapFS    // the language's folder of the base
	bodies map[string]body // those asked for so far
}

// body is a body, and the locale that has its words.
type body struct {
	*compose.Body
	locale *locale.Locale
}

// The built-in templates and locales, with those of testdata/own over them: a body
// whose kind of report has words of its own.
func allTemplates() fs.FS {
	return disk.Layers{{Name: "templates", FS: templates.FS}, {Name: "own/templates", FS: os.DirFS("testdata/own/templates")}}
}

func allLocales() fs.FS {
	return disk.Layers{{Name: "locales", FS: locales.FS}, {Name: "own/locales", FS: os.DirFS("testdata/own/locales")}}
}

func openLanguage(t *testing.T, tag lang.Tag) *speech {
	t.Helper()
	l, findings := locale.NewFolder(allLocales()).Load(tag)
	mustBeClean(t, findings)
	base, err := os.ReadFile("testdata/base/session.toml")
	if err != nil {
		t.Fatal(err)
	}
	return &speech{
		tag: string(tag), locale: l, bodies: make(map[string]body),
		base:  strings.ReplaceAll(string(base), "LANGUAGE", string(tag)),
		words: folder(t, "testdata/base/"+string(tag), string(tag)),
	}
}

// folder reads the files of a directory into a file system, under the path
// as.
func folder(t *testing.T, dir, as string) fstest.MapFS {
	t.Helper()
	files, fsys := make(fstest.MapFS), os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(fsys, name)
		files[path.Join(as, name)] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// known is what a session may name.
var known = sync.OnceValue(func() session.Known {
	l, _ := locale.NewFolder(allLocales()).Load(lang.English)
	return session.Known{Codes: l.Codes(), Name: func(code string) string { return code }, Places: l.PlaceKeys(), Kind: kindOf}
})

// kindOf returns the kind of a body's report.
func kindOf(body session.Text) *kind.Kind {
	b, _, _ := compose.LoadBody(allTemplates(), allLocales(), body)
	return b.Kind
}

// edition makes the edition of the session that a row describes.
func (s *speech) edition(t *testing.T, r row) *resolve.Edition {
	t.Helper()
	files := s.files(r)
	loaded, findings, err := session.Load(files, "row", known())
	if err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, slices.DeleteFunc(findings, func(f diag.Finding) bool {
		return f.Rule == "text-unknown" || f.Rule == "file-unexpected" // the base has words for other rows
	}))
	b := s.body(t, loaded.Body)
	l := b.locale
	if loaded.Words[0].Messages != nil || len(loaded.Groups)+len(loaded.Organizations)+len(loaded.Places) > 0 {
		l, findings = b.Speak(s.locale, loaded)
		mustBeClean(t, findings)
	}
	composed, findings := compose.Compose(loaded, b.Body, structure(t, b.Report, r), l)
	mustBeClean(t, slices.DeleteFunc(findings, func(f diag.Finding) bool {
		return r.isExpression() && f.Rule == "text-unplaced" || // an expression is the whole report
			f.Rule == "locale-form-unsure" // a row is about the sentence
	}))
	numbering, findings := resolve.Number(composed)
	mustBeClean(t, findings)
	e, findings := resolve.Bind(composed, numbering, l, nil)
	mustBeClean(t, findings)
	return e
}

// key is the key of the top-level table that a line of TOML gives.
var key = regexp.MustCompile(`(?m)^\[*\s*([a-z_]+)`)

// files returns the session folder of a row: the base, without what the
// facts of the row give themselves.
func (s *speech) files(r row) fstest.MapFS {
	var given []string
	for _, m := range key.FindAllStringSubmatch(r.Facts.V, -1) {
		given = append(given, m[1])
	}
	var text strings.Builder
	for line := range strings.Lines(s.base) {
		if m := key.FindStringSubmatch(line); m == nil || !slices.Contains(given, m[1]) {
			text.WriteString(line)
		}
	}
	files := fstest.MapFS{"session.toml": {Data: []byte(text.String() + strings.ReplaceAll(r.Facts.V, "LANGUAGE", s.tag))}}
	for name, file := range s.words {
		files[name] = file
	}
	for name, content := range r.Files {
		files[path.Join(s.tag, name)] = &fstest.MapFile{Data: []byte(content.V)}
	}
	return files
}

func (s *speech) body(t *testing.T, key session.Text) body {
	t.Helper()
	if b, ok := s.bodies[key.V]; ok {
		return b
	}
	loaded := loadBody(t, key)
	l, findings := loaded.Speak(s.locale, nil)
	mustBeClean(t, findings)
	s.bodies[key.V] = body{loaded, l}
	return s.bodies[key.V]
}

// structure returns the templates for a row: those of its kind of report, or
// one that consists of the row's expression.
func structure(t *testing.T, kind session.Text, r row) []*source.File {
	t.Helper()
	if !r.isExpression() {
		return loadTemplates(t, kind)
	}
	return []*source.File{source.NewFile("01.md", []byte("{#"+expressionKey+"}\n"+r.What.V))}
}

func loadBody(t *testing.T, key session.Text) *compose.Body {
	t.Helper()
	b, findings, err := compose.LoadBody(allTemplates(), allLocales(), key)
	if err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, findings)
	return b
}

func loadTemplates(t *testing.T, kind session.Text) []*source.File {
	t.Helper()
	files, findings, err := compose.LoadTemplates(allTemplates(), kind)
	if err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, findings)
	return files
}

func mustBeClean(t *testing.T, findings diag.List) {
	t.Helper()
	for _, f := range findings.Sorted() {
		t.Errorf("%s: %s [%s]\n%s", f.Span, f.Message, f.Rule, f.Hint)
	}
	if t.Failed() {
		t.FailNow()
	}
}
