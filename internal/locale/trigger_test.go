package locale

import (
	"io/fs"
	"reflect"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/locales"
)

func parsed(t *testing.T, pattern string) *syntax.Regexp {
	t.Helper()
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	return tree.Simplify()
}

func TestTriggersAreInEveryMatch(t *testing.T) {
	for pattern, want := range map[string]trigger{
		`[\p{L}](')(?:\p{L}|$)`: {{"'"}},
		`[^\s]([ ]*)[;!?]`:      {{"!", ";", "?"}},
		` (-) `:                 {{"-"}, {" "}},
		`(5+)(?: )(?:km|mm|ha)`: {{"km", "mm", "ha"}, {"5"}, {" "}},
		`(?i)(abc)`:             nil,
		`\p{L}+`:                nil,
		`(a?)(b*)`:              nil,
		`[ \x{00A0}]( +)`:       {{" "}, {" ", "\u00a0"}},
		`(?:Mme|M\.)( )\p{Lu}`:  {{"M"}, {"me", "."}, {" "}},
		`(?:Mme|Dr)( )\p{Lu}`:   {{"Mme", "Dr"}, {" "}},
		`(x){2,3}`:              {{"x"}},
		`(?:juin|juillet)( )`:   {{"jui"}, {" "}, {"n", "llet"}},
	} {
		if got := triggerOf(parsed(t, pattern)); !reflect.DeepEqual(got, want) {
			t.Errorf("triggerOf(%s) = %q, want %q", pattern, got, want)
		}
	}
}

// TestTriggersSpareNoMatch runs every rule of every language over all texts
// of the locales, with and without its triggers.
func TestTriggersSpareNoMatch(t *testing.T) {
	for _, language := range lang.All() {
		l, findings := Load(locales.FS, language.Tag)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		text, err := fs.ReadFile(locales.FS, string(language.Tag)+"/messages.toml")
		if err != nil {
			t.Fatal(err)
		}
		for i, rule := range l.typography.Rules {
			pattern, search := regexp.MustCompile(rule.Find.V), l.typography.search[i]
			for line := range strings.Lines(string(text)) {
				if pattern.MatchString(line) && !search.trigger.mayMatch(line) {
					t.Errorf("%s: %s matches %q, which lacks some of %q", language.Tag, rule.Find.V, line, search.trigger)
				}
				if pattern.MatchString(line) && !search.sieve().mayHold(line) {
					t.Errorf("%s: %s matches %q, which falls through the sieve", language.Tag, rule.Find.V, line)
				}
			}
		}
	}
}
