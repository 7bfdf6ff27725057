package locale

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/locales"
)

func TestTriggersAreInEveryMatch(t *testing.T) {
	for pattern, want := range map[string]string{
		`[\p{L}](')(?:\p{L}|$)`: "'",
		`[^\s]([ ]*)[;!?]`:      "!;?",
		` (-) `:                 "-",
		`(\d+)(?: )(?:km|m|ha)`: "kmh",
		`(?i)(abc)`:             "",
		`\p{L}+`:                "",
		`(a?)(b*)`:              "",
		`[ \x{00A0}]( +)`:       " ",
		`(?:Mme|M\.)( )\p{Lu}`:  "M",
		`(x){2,3}`:              "x",
	} {
		if got := triggers(pattern); sorted(got) != sorted(want) {
			t.Errorf("triggers(%s) = %q, want %q", pattern, got, want)
		}
	}
}

func sorted(s string) string {
	counts := make(map[rune]bool)
	var out strings.Builder
	for r := rune(0); r < 0x300; r++ {
		if strings.ContainsRune(s, r) && !counts[r] {
			counts[r] = true
			out.WriteRune(r)
		}
	}
	return out.String()
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
		for _, rule := range l.typography.Rules {
			pattern := regexp.MustCompile(rule.Find.V)
			for line := range strings.Lines(string(text)) {
				if pattern.MatchString(line) && !mayMatch(line, triggers(rule.Find.V)) {
					t.Errorf("%s: %s matches %q, which has none of %q", language.Tag, rule.Find.V, line, triggers(rule.Find.V))
				}
			}
		}
	}
}
