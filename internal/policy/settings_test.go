package policy_test

import (
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/policy"
	"rapporteur/internal/rule/ruletest"
	"rapporteur/internal/source"
)

func file(name, content string) *source.File { return source.NewFile(name, []byte(content)) }

func TestReadReportsWhatIsUnknown(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"levels", "[rules]\nspeaker-absent = \"warning\"\nlocale-form-unsure = \"off\"", ""},
		{"a table", "[rules]\nspeaker-absent = { level = \"info\" }", ""},
		{"an unknown rule", "[rules]\nspeaker-absnt = \"off\"", `2:1 there is no rule "speaker-absnt"`},
		{"an unknown level", "[rules]\nspeaker-absent = \"none\"", `2:18 there is no level "none"`},
		{"an unknown option", "[rules]\nspeaker-absent = { limit = 3 }", `2:20 the rule "speaker-absent" has no option "limit"`},
		{"a former name", "[rules]\nunsure-form = \"off\"", `2:1 the rule "unsure-form" is now called "locale-form-unsure"`},
		{"both names", "[rules]\ndash-hyphen = \"off\"\ntext-dashes = \"error\"",
			"3:1 the rule is set as \"dash-hyphen\" too, and \"text-dashes\" is its former name"},
		{"another type", "[rules]\nspeaker-absent = 3", "2:18 this is not a setting of a rule"},
		{"a fixed rule", "[rules]\nreference-unknown = \"off\"", `2:1 the rule "reference-unknown" has one level: the report would be wrong without it`},
		{"another table", "[rule]\nx = 1", `1:2 unknown key "rule"`},
		{"no table", "rules = 3", `1:9 "rules" must be a table`},
		{"a rule twice", "[rules]\nitem-order = 1\nitem-order = 2", `3:1 the key "item-order" is already defined`},
		{"no TOML", "rules", "1:5 a key must be followed by ="},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := policy.Read(file("rapporteur.toml", test.text), pipeline.Catalogue())
			var got []string
			for _, f := range findings {
				got = append(got, strings.TrimPrefix(f.Span.String(), "rapporteur.toml:")+" "+f.Message)
			}
			if strings.Join(got, "\n") != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestSettingsChangeTheLevelOfFindings(t *testing.T) {
	absent, _ := pipeline.Catalogue().Find("speaker-absent")
	for level, want := range map[string]string{"warning": "speaker-absent warning", "off": ""} {
		e := ruletest.New(absent, absent.Example()["bad"])
		e.Settings = file("rapporteur.toml", "[rules]\nspeaker-absent = \""+level+"\"")
		if got := severities(e.Findings(t)); got != want {
			t.Errorf("%s: findings %q, want %q", level, got, want)
		}
	}
}

// TestFormerNamesHoldAndAreReported calls a rule as it was called before.
func TestFormerNamesHoldAndAreReported(t *testing.T) {
	renamed, _ := pipeline.Catalogue().Find("locale-form-unsure")
	for _, former := range renamed.Former {
		settings, findings := policy.Read(file("rapporteur.toml", "[rules]\n"+former+" = \"off\""), pipeline.Catalogue())
		if settings.Applies(renamed) || severities(findings) != "rule-renamed warning" {
			t.Errorf("%s: %v, findings %s", former, settings, severities(findings))
		}
		if want := `the rule "unsure-form" is now called "locale-form-unsure"`; findings[0].Message != want {
			t.Errorf("got %q, want %q", findings[0].Message, want)
		}
	}
}

func severities(findings diag.List) string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Rule+" "+f.Severity.String())
	}
	return strings.Join(all, ", ")
}

// TestAKindSetsRulesBelowTheProject reads the table of a kind of report, whose
// settings hold where the project's file says nothing.
func TestAKindSetsRulesBelowTheProject(t *testing.T) {
	kind, found := policy.ReadTable(file("kind.toml", "[offices.chair]\n[rules]\nspeaker-absent = \"off\"\nword-limit = { limit = 5, level = \"info\" }\n"), pipeline.Catalogue())
	project, more := policy.Read(file("rapporteur.toml", "[rules]\nword-limit = { limit = 7 }\nsitting-order = \"error\"\n"), pipeline.Catalogue())
	if len(found)+len(more) > 0 {
		t.Fatal(found, more)
	}
	both := project.Over(kind)
	if both.Levels["speaker-absent"] != "off" || both.Levels["word-limit"] != "info" || both.Levels["sitting-order"] != "error" || both.Numbers["word-limit"]["limit"] != 7 {
		t.Errorf("%+v", both)
	}
	if len(project.Levels) != 1 || kind.Numbers["word-limit"]["limit"] != 5 {
		t.Error("the settings that were put together have changed")
	}
	_, found = policy.ReadTable(file("kind.toml", "[rules]\nspeaker-absnt = \"off\""), pipeline.Catalogue())
	if len(found) != 1 {
		t.Errorf("an unknown rule: %v", found)
	}
}
