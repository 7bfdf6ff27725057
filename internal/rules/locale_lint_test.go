package rules_test

import (
	"testing"
	"testing/fstest"

	"rapporteur/internal/kind"
	"rapporteur/internal/locale/lint"
)

// TestAForeignLetterInOneLanguageIsReported overrides a message of one
// language with a letter of another script.
func TestAForeignLetterInOneLanguageIsReported(t *testing.T) {
	files := copied(t, sample)
	files["fr/messages.toml"] = &fstest.MapFile{Data: []byte("[body.group]\nname = \"Groupe de trav\u0430il\"\n")}
	ctx, _ := composed(t, files)
	want := "session/fr/messages.toml:2:23 \u0430"
	for _, f := range lint.Locales(spoken(ctx.Languages...), new(kind.Kind)) {
		if f.Rule == "locale-character-foreign" && place(f.Span) == want {
			return
		}
	}
	t.Errorf("no finding at %s", want)
}
