package lexicon

import (
	"slices"
	"testing"

	"rapporteur/internal/lang"
)

func TestSpellingsAreFormsAndAliases(t *testing.T) {
	l, _ := load(t, lang.English)
	for _, want := range []Spelling{
		{Code: "GBR", Text: "United Kingdom of Great Britain and Northern Ireland", Form: "list", Length: Long},
		{Code: "GBR", Text: "United Kingdom", Form: "list", Length: Short},
	} {
		if !slices.Contains(l.Spellings("GBR"), want) {
			t.Errorf("%+v is missing in %+v", want, l.Spellings("GBR"))
		}
	}
	aliases := func(s Spelling) bool { return s.Length == Alias && s.Form == "" }
	if !slices.ContainsFunc(l.Spellings("IRN"), aliases) {
		t.Errorf("no alias in %+v", l.Spellings("IRN"))
	}
	if len(l.Spellings("nobody")) > 0 {
		t.Error("an unknown code has names")
	}
}
