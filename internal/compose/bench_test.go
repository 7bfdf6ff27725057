package compose_test

import (
	"os"
	"testing"

	"rapporteur/internal/compose"
	"rapporteur/internal/lang"
	"rapporteur/internal/session"
	"rapporteur/locales"
	"rapporteur/templates"
)

// BenchmarkCompose composes the sample in one language, warm.
func BenchmarkCompose(b *testing.B) {
	s, _, err := session.Load(os.DirFS(sample), "sample", session.Known{})
	if err != nil {
		b.Fatal(err)
	}
	body, _, _ := compose.LoadBody(templates.FS, locales.FS, s.Body)
	kind, _, _ := compose.LoadTemplates(templates.FS, body.Report)
	l, _ := body.Speak(loadedLocales()[lang.French].locale, s.In(lang.French))
	for b.Loop() {
		compose.Compose(s, body, kind, l)
	}
}
