package compose_test

import (
	"os"
	"testing"

	"rapporteur/internal/compose"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/session"
	"rapporteur/locales"
	"rapporteur/templates"
)

// BenchmarkCompose composes the sample in one language, warm.
func BenchmarkCompose(b *testing.B) {
	body, _, err := compose.LoadBody(templates.FS, locales.FS, session.Text{V: "ctoc-cop-wg7"})
	if err != nil {
		b.Fatal(err)
	}
	s, _, err := session.Load(os.DirFS(sample), "sample", session.Known{Kind: func(session.Text) *kind.Kind { return body.Kind }})
	if err != nil {
		b.Fatal(err)
	}
	files, _, _ := compose.LoadTemplates(templates.FS, body.Report)
	l, _ := body.Speak(loadedLocales()[lang.French].locale, s)
	for b.Loop() {
		compose.Compose(s, body, files, l)
	}
}
