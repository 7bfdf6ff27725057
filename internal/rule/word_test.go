package rule_test

import (
	"maps"
	"testing"

	"rapporteur/internal/pipeline"
	"rapporteur/internal/rule/ruletest"
)

// TestAWordIsALineOfATranslator adds a word that finders lack as
// CONTRIBUTING.md says, one line of a language's reading.toml, and sees that
// the rules which it is about find something else.
func TestAWordIsALineOfATranslator(t *testing.T) {
	tests := []struct {
		name, rule    string
		file, text    string
		line          string // of reading.toml, as an edit
		language      string
		before, after int // findings
	}{
		{
			name: "an abbreviation that everybody knows", rule: "abbreviation-unknown",
			file: "en/deliberations/causes.md", text: "{#cooperation}\nOne spoke of the XYZW programme.\n\n{#agreement}\nSeveral speakers agreed.\n",
			language: "en", line: `known = ["AIDS" => known = ["XYZW", "AIDS"`,
			before: 1, after: 0,
		},
		{
			name: "a currency", rule: "state-form-mixed",
			file: "report.fr.md", text: "I. Budget\n\n1. Les États-Unis d'Amérique ont versé un million en monnaie des États-Unis.\n",
			language: "fr", line: `apart = ['dollars? => apart = ['monnaie des États-Unis', 'dollars?`,
			before: 1, after: 0,
		},
		{
			name: "a form of address", rule: "name-spelling",
			file: "report.en.md", text: "I. Discussion\n\n1. The discussion was led by Annika Schotter (Austria). Prof. Shotter spoke.\n",
			language: "en", line: `titled = ['\b(?:Mr| => titled = ['\\b(?:Prof|Mr|`,
			before: 0, after: 1,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r, ok := pipeline.Catalogue().Find(test.rule)
			if !ok {
				t.Fatalf("there is no rule %s", test.rule)
			}
			without := ruletest.Files{test.file: test.text}
			with := maps.Clone(without)
			with["locales/"+test.language+"/reading.toml"] = test.line
			got := [2]int{}
			for i, files := range []ruletest.Files{without, with} {
				got[i] = len(ruletest.Places(ruletest.New(r, files).Findings(t), r.ID))
			}
			if want := [2]int{test.before, test.after}; got != want {
				t.Errorf("without the line and with it: %d findings of %s, want %d", got, r.ID, want)
			}
		})
	}
}
