package check_test

import (
	"strings"
	"testing"

	"rapporteur/internal/check"
	"rapporteur/internal/source"
)

func file(name, content string) *source.File { return source.NewFile(name, []byte(content)) }

func TestReadSettingsReportsWhatIsUnknown(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"levels", "[rules]\nspeaker-absent = \"warning\"\nunsure-form = \"off\"", ""},
		{"a table", "[rules]\nspeaker-absent = { level = \"info\" }", ""},
		{"an unknown rule", "[rules]\nspeaker-absnt = \"off\"", `2:1 there is no rule "speaker-absnt"`},
		{"an unknown level", "[rules]\nspeaker-absent = \"none\"", `2:18 there is no level "none"`},
		{"an unknown option", "[rules]\nspeaker-absent = { limit = 3 }", `2:20 the rule "speaker-absent" has no option "limit"`},
		{"another type", "[rules]\nspeaker-absent = 3", "2:18 this is not a setting of a rule"},
		{"a fixed rule", "[rules]\nreference-unknown = \"off\"", `2:1 the rule "reference-unknown" has one level: the report would be wrong without it`},
		{"another table", "[rule]\nx = 1", `1:2 unknown key "rule"`},
		{"no table", "rules = 3", `1:9 "rules" must be a table`},
		{"a rule twice", "[rules]\nitem-order = 1\nitem-order = 2", `3:1 the key "item-order" is defined already`},
		{"no TOML", "rules", "1:5 a key must be followed by ="},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := check.ReadSettings(file("rapporteur.toml", test.text))
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
	base, all := archives(t)
	for level, want := range map[string]string{"warning": "speaker-absent warning", "off": ""} {
		s, _ := check.ReadSettings(file("rapporteur.toml", "[rules]\nspeaker-absent = \""+level+"\""))
		ctx, earlier := open(t, newExample(base, all["speaker-absent"]["bad"]))
		if got := severities(check.Run(ctx, earlier, s, 2)); got != want {
			t.Errorf("%s: findings %q, want %q", level, got, want)
		}
	}
}
