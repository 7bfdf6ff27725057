package compose_test

import (
	"flag"
	"io/fs"
	"os"
	"sync"
	"testing"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/locales"
	"rapporteur/templates"
)

var update = flag.Bool("update", false, "write the golden files anew")

const sample = "../../sessions/ctoc-cop-wg7-2024"

// loadSample reads the sample session.
func loadSample(t *testing.T) *session.Session {
	t.Helper()
	return loadSession(t, sample)
}

// loadSession reads a session, which must be without faults.
func loadSession(t *testing.T, folder string) *session.Session {
	t.Helper()
	s, findings, err := session.Load(os.DirFS(folder), "sample", known(t, templates.FS))
	if err != nil {
		t.Fatal(err)
	}
	noFindings(t, findings)
	return s
}

func known(t *testing.T, templates fs.FS) session.Known {
	t.Helper()
	english := loadLocale(t, lang.English)
	return session.Known{Codes: english.Codes(), Name: func(code string) string { return code }, Places: english.PlaceKeys(), Kind: func(key session.Text) *kind.Kind {
		body, _, _ := compose.LoadBody(templates, locales.FS, key)
		return body.Kind
	}}
}

func loadLocale(t *testing.T, tag lang.Tag) *locale.Locale {
	t.Helper()
	loaded := loadedLocales()[tag]
	noFindings(t, loaded.findings)
	return loaded.locale
}

type loadedLocale struct {
	locale   *locale.Locale
	findings diag.List
}

// loadedLocales reads the locales once for all tests; a Locale is immutable.
var loadedLocales = sync.OnceValue(func() map[lang.Tag]loadedLocale {
	all := make(map[lang.Tag]loadedLocale)
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		loaded, findings := folder.Load(l.Tag)
		all[l.Tag] = loadedLocale{loaded, findings}
	}
	return all
})

// loadBody reads a body and the templates of its kind of report.
func loadBody(t *testing.T, templates, locales fs.FS, key session.Text) (*compose.Body, []*source.File, diag.List) {
	t.Helper()
	body, findings, err := compose.LoadBody(templates, locales, key)
	if err != nil {
		t.Fatal(err)
	}
	kind, found, err := compose.LoadTemplates(templates, body.Report)
	if err != nil {
		t.Fatal(err)
	}
	return body, kind, append(findings, found...)
}

// composeIn composes a session in a language with the shipped templates.
func composeIn(t *testing.T, s *session.Session, tag lang.Tag) (*report.Report, *locale.Locale, diag.List) {
	t.Helper()
	body, kind, findings := loadBody(t, templates.FS, locales.FS, s.Body)
	noFindings(t, findings)
	l, findings := body.Speak(loadLocale(t, tag), s)
	noFindings(t, findings)
	r, findings := compose.Compose(s, body, kind, l)
	return r, l, findings
}

func noFindings(t *testing.T, findings diag.List) {
	t.Helper()
	for _, f := range findings.Sorted() {
		if f.Rule != "locale-form-unsure" { // which the sample silences, in a later stage
			t.Errorf("%s: %s [%s]", f.Span, f.Message, f.Rule)
		}
	}
	if t.Failed() {
		t.FailNow()
	}
}
