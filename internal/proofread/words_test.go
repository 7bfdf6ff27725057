package proofread_test

import (
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/internal/proofread"
)

func TestReadWordsReportsAPatternWithoutItsGroup(t *testing.T) {
	for content, want := range map[string]string{
		"[people]\ntitled = ['Ms. X', 'Ms. {name}']":        `locales/en/proofread.toml:2:11: the pattern has no group "name"`,
		"[sittings]\ndated = ['(?P<sittings>1st) sitting']": `locales/en/proofread.toml:2:10: the pattern has no group "days"`,
		"[sittings]\nheld = ['two sittings']":               `locales/en/proofread.toml:2:9: the pattern has no group "n"`,
	} {
		_, findings := proofread.ReadWords(fstest.MapFS{"en/proofread.toml": {Data: []byte(content)}}, lang.English)
		found := false
		for _, f := range findings {
			found = found || f.Span.String()+": "+f.Message == want
		}
		if !found {
			t.Errorf("%s: %v, want %s", content, findings, want)
		}
	}
}
