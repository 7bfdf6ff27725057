package locale

import (
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

// load returns a shipped locale, which must be without findings.
func load(t *testing.T, tag lang.Tag) *Locale {
	t.Helper()
	l, findings := shipped(tag)
	for _, f := range findings.Sorted() {
		t.Errorf("%v: %s", f.Span, f.Message)
	}
	return l
}

// shipped loads each locale once for all tests.
var shipped = func() func(lang.Tag) (*Locale, diag.List) {
	type result struct {
		l        *Locale
		findings diag.List
	}
	loaded := make(map[lang.Tag]func() result)
	folder := NewFolder(locales.FS)
	for _, language := range lang.All() {
		loaded[language.Tag] = sync.OnceValue(func() result {
			l, findings := folder.Load(language.Tag)
			return result{l, findings}
		})
	}
	return func(tag lang.Tag) (*Locale, diag.List) {
		r := loaded[tag]()
		return r.l, r.findings
	}
}()

// with returns a shipped locale with the words of a body and the messages of a file
// in TOML.
func with(t *testing.T, tag lang.Tag, messages string) *Locale {
	t.Helper()
	content, err := fs.ReadFile(locales.FS, string(tag)+"/words/bodies/ctoc-cop-wg7.toml")
	if err != nil {
		t.Fatal(err)
	}
	l, findings := load(t, tag).Layer(source.NewFile("body.toml", content), source.NewFile("test.toml", []byte(messages)))
	for _, f := range findings {
		t.Fatalf("%v: %s", f.Span, f.Message)
	}
	return l
}

// say executes template text as a message of a shipped locale.
func say(t *testing.T, tag lang.Tag, words string, data any) string {
	t.Helper()
	said, err := with(t, tag, "test = '''"+words+"'''").Writer(nil, nil).Execute("test", nil, data)
	if err != nil {
		t.Fatalf("%s %s: %v", tag, words, err)
	}
	return said
}

func TestShippedLocalesLoadWithoutFindings(t *testing.T) {
	for _, l := range lang.All() {
		load(t, l.Tag)
	}
}

func TestAMissingFolderIsAFindingForEveryFile(t *testing.T) {
	_, findings := NewFolder(fstest.MapFS{}).Load(lang.French)
	if !findings.HasErrors() {
		t.Error("no finding")
	}
}
