package policy_test

import (
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/policy"
	"rapporteur/internal/rule"
	"rapporteur/internal/rule/ruletest"
	"rapporteur/internal/source"
)

func TestCommentsSilenceARuleWithAReason(t *testing.T) {
	statement := func(lines string) ruletest.Files {
		return ruletest.Files{"session.toml": "[[statements]]\nkey = \"joint\"\ncapacity = \"observer-state\"\nspeakers = [\"IRN\"]\n" + lines}
	}
	text := func(paragraphs string) ruletest.Files {
		return ruletest.Files{"session.toml": english, "en/deliberations/causes.md": paragraphs + "\n\n{#agreement}\nSeveral speakers agreed."}
	}
	tests := []struct {
		name  string
		files ruletest.Files
		want  string
	}{
		{"none", statement(`on_behalf = ["SAU"]`), "on-behalf-absent warning"},
		{"for the next line", statement("# rapporteur:ignore on-behalf-absent it was absent\non_behalf = [\"SAU\"]"), ""},
		{"over other comments", statement("# rapporteur:ignore on-behalf-absent it was absent\n# As read out.\non_behalf = [\"SAU\"]"), ""},
		{"for its own line", statement(`on_behalf = ["SAU"] # rapporteur:ignore on-behalf-absent it was absent`), ""},
		{"not for a line further on", statement("# rapporteur:ignore on-behalf-absent it was absent\non_behalf = [\n  \"SAU\"]"), "suppression-unused warning, on-behalf-absent warning"},
		{"without a reason", statement("# rapporteur:ignore on-behalf-absent\non_behalf = [\"SAU\"]"), "suppression-unexplained error, on-behalf-absent warning"},
		{"without a rule", statement("# rapporteur:ignore\non_behalf = [\"PAK\"]"), "suppression-impossible error"},
		{"of an unknown rule", statement("# rapporteur:ignore on-behalf-absnt it was absent\non_behalf = [\"PAK\"]"), "suppression-impossible error"},
		{"of a fixed rule", statement("# rapporteur:ignore session-code-unknown why not\non_behalf = [\"PAK\"]"), "suppression-impossible error"},
		{"of nothing", statement("# rapporteur:ignore on-behalf-absent it was absent\non_behalf = [\"PAK\"]"), "suppression-unused warning"},
		{"at the end of the file", statement("on_behalf = [\"PAK\"]\n# rapporteur:ignore on-behalf-absent it was absent\n"), "suppression-unused warning"},
		{"for the next paragraph", text("<!-- rapporteur:ignore reference-typed it cites the former report -->\n\n{#cooperation}\nSee paragraph 2."), ""},
		{"directly above", text("<!-- rapporteur:ignore reference-typed it cites the former report -->\n{#cooperation}\nSee paragraph 2."), ""},
		{"inside a paragraph", text("{#cooperation}\nSee paragraph 2. <!-- rapporteur:ignore reference-typed it cites the former report -->"), ""},
		{"two above each other", text("<!-- rapporteur:ignore reference-self a test -->\n<!-- rapporteur:ignore reference-typed a test -->\n\n{#cooperation}\nSee paragraph 2 and [](#cooperation)."), ""},
		{"not for the paragraph after next", text("<!-- rapporteur:ignore reference-typed the former report -->\n\n{#cooperation}\nOne spoke.\n\n{#more}\nSee paragraph 2."), "suppression-unused warning, reference-typed warning"},
		{"not for the paragraph before", text("{#cooperation}\nSee paragraph 2.\n\n<!-- rapporteur:ignore reference-typed the former report -->\n"), "reference-typed warning, suppression-unused warning"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := ruletest.New(rule.Rule{}, test.files)
			if got := severities(e.Findings(t)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// english lets the session be published in one language.
const english = `[document]
symbol = "CTOC/COP/WG.7/2024/5"
distribution = "general"
date = 2024-07-26
original = "en"
languages = ["en"]
`

func TestACommentMayCallARuleByItsFormerName(t *testing.T) {
	catalogue := rule.Catalogue{{ID: "sitting-missing", Former: []string{"no-sitting"}}}
	text := file("session.toml", "# rapporteur:ignore no-sitting it was held online\nsitting = 3\n")
	found := diag.List{catalogue[0].At(text.Span(50, 57), "there was none")}
	if got := severities(policy.Judge(catalogue, rule.Settings{}, []*source.File{text}, nil, found)); got != "rule-renamed warning" {
		t.Errorf("got %q", got)
	}
}

func TestAnErrorOfAnEarlierStageKeepsSilencesUnreported(t *testing.T) {
	text := file("session/en/deliberations/causes.md", "<!-- rapporteur:ignore reference-typed the former report -->\n{#cooperation}\nOne spoke.")
	earlier := diag.List{{Rule: "reference-unknown", Span: text.Whole(), Message: "broken"}}
	if got := severities(policy.Judge(pipeline.Catalogue(), rule.Settings{}, []*source.File{text}, earlier, nil)); got != "reference-unknown error" {
		t.Errorf("got %q", got)
	}
}
