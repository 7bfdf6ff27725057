package rule_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/rule/ruletest"
	"rapporteur/internal/source"
)

// The rule that a contributor adds, as CONTRIBUTING.md says.
var ruleShout = rule.Rule{
	ID: "text-shouted", Sees: rule.Text, Severity: diag.Warning,
	Summary: "A text does not shout",
	Why:     "readers feel that they are shouted at",
	Hint:    "write a full stop",
}

// shouts reports the exclamation marks of a file.
func shouts(file *source.File) diag.List {
	var findings diag.List
	for i, c := range file.Content() {
		if c == '!' {
			findings.Add(ruleShout.At(file.Span(i, i+1), "the text has an exclamation mark"))
		}
	}
	return findings
}

const shoutExample = `
-- bad/en/deliberations/causes.md --
{#cooperation}
Some speakers stressed the value of cooperation⟦!⟧
-- good/en/deliberations/causes.md --
{#cooperation}
Some speakers stressed the value of cooperation.
`

func TestARuleIsAFileAndItsExample(t *testing.T) {
	for folder, files := range rule.ReadExample(shoutExample) {
		e := ruletest.New(ruleShout, files)
		const name = "en/deliberations/causes.md"
		got := ruletest.Places(shouts(source.NewFile("session/"+name, e.Session[name].Data)), ruleShout.ID)
		if !slices.Equal(got, e.Expected) || (len(got) > 0) != strings.HasPrefix(folder, "bad") {
			t.Errorf("%s: findings at %q, want %q", folder, got, e.Expected)
		}
	}
	catalogue := rule.NewCatalogue([]rule.Rule{ruleShout})
	if found, ok := catalogue.Find("text-shouted"); !ok || found.Severity != diag.Warning {
		t.Error("the rule is not in its catalogue")
	}
	if text, err := catalogue.Explain("text-shouted"); err != nil || !strings.HasPrefix(text, "text-shouted (warning)\n\nA text does not shout.\n") {
		t.Errorf("%v\n%s", err, text)
	}
}
