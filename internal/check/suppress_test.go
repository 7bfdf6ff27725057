package check_test

import (
	"testing"

	"rapporteur/internal/check"
	"rapporteur/internal/diag"
)

func TestCommentsSilenceARuleWithAReason(t *testing.T) {
	base, _ := archives(t)
	statement := func(lines string) map[string]string {
		return map[string]string{"session.toml": "[[statements]]\nkey = \"joint\"\ncapacity = \"observer-state\"\nspeakers = [\"IRN\"]\n" + lines}
	}
	text := func(paragraphs string) map[string]string {
		return map[string]string{"en/deliberations/causes.md": paragraphs + "\n\n{#agreement}\nSeveral speakers agreed."}
	}
	tests := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"none", statement(`on_behalf = ["SAU"]`), "on-behalf-absent warning"},
		{"for the next line", statement("# rapporteur:ignore on-behalf-absent it was absent\non_behalf = [\"SAU\"]"), ""},
		{"over other comments", statement("# rapporteur:ignore on-behalf-absent it was absent\n# As read out.\non_behalf = [\"SAU\"]"), ""},
		{"for its own line", statement(`on_behalf = ["SAU"] # rapporteur:ignore on-behalf-absent it was absent`), ""},
		{"not for a line further on", statement("# rapporteur:ignore on-behalf-absent it was absent\non_behalf = [\n  \"SAU\"]"), "suppression-unused warning, on-behalf-absent warning"},
		{"without a reason", statement("# rapporteur:ignore on-behalf-absent\non_behalf = [\"SAU\"]"), "suppression-reason error, on-behalf-absent warning"},
		{"without a rule", statement("# rapporteur:ignore\non_behalf = [\"PAK\"]"), "suppression-rule error"},
		{"of an unknown rule", statement("# rapporteur:ignore on-behalf-absnt it was absent\non_behalf = [\"PAK\"]"), "suppression-rule error"},
		{"of a fixed rule", statement("# rapporteur:ignore session-code why not\non_behalf = [\"PAK\"]"), "suppression-rule error"},
		{"of nothing", statement("# rapporteur:ignore on-behalf-absent it was absent\non_behalf = [\"PAK\"]"), "suppression-unused warning"},
		{"at the end of the file", statement("on_behalf = [\"PAK\"]\n# rapporteur:ignore on-behalf-absent it was absent\n"), "suppression-unused warning"},
		{"for the next paragraph", text("<!-- rapporteur:ignore reference-typed it cites the former report -->\n\n{#cooperation}\nSee paragraph 2."), ""},
		{"directly above", text("<!-- rapporteur:ignore reference-typed it cites the former report -->\n{#cooperation}\nSee paragraph 2."), ""},
		{"inside a paragraph", text("{#cooperation}\nSee paragraph 2. <!-- rapporteur:ignore reference-typed it cites the former report -->"), ""},
		{"two above each other", text("<!-- rapporteur:ignore reference-self a test -->\n<!-- rapporteur:ignore reference-typed a test -->\n\n{#cooperation}\nSee paragraph 2 and [](#cooperation)."), ""},
		{"not for the paragraph after next", text("<!-- rapporteur:ignore reference-typed the former report -->\n\n{#cooperation}\nOne spoke.\n\n{#more}\nSee paragraph 2."), "suppression-unused warning, reference-typed warning"},
		{"not for the paragraph before", text("{#cooperation}\nSee paragraph 2.\n\n<!-- rapporteur:ignore reference-typed the former report -->\n"), "reference-typed warning, suppression-unused warning"},
	}
	oneLanguage, _ := check.ReadSettings(file("rapporteur.toml", "[rules]\nparity-figure = \"off\"\nparity-reference = \"off\"\n"))
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ctx, earlier := open(t, newExample(base, test.files))
			if got := severities(check.Run(ctx, earlier, oneLanguage, 2)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAnErrorOfAnEarlierStageKeepsSilencesUnreported(t *testing.T) {
	base, _ := archives(t)
	ctx, _ := open(t, newExample(base, map[string]string{
		"en/deliberations/causes.md": "<!-- rapporteur:ignore reference-typed the former report -->\n{#cooperation}\nOne spoke.",
	}))
	earlier := diag.List{{Rule: "reference-unknown", Span: ctx.Session.File.Whole(), Message: "broken"}}
	if got := severities(check.Run(ctx, earlier, check.Settings{}, 2)); got != "reference-unknown error" {
		t.Errorf("got %q", got)
	}
}
