package locale_test

import (
	"slices"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/locales"
)

func TestSpellingsAreFormsAndAliases(t *testing.T) {
	l, _ := locale.NewFolder(locales.FS).Load(lang.English)
	for _, want := range []locale.Spelling{
		{Code: "GBR", Text: "United Kingdom of Great Britain and Northern Ireland", Form: "list", Length: lexicon.Long},
		{Code: "GBR", Text: "United Kingdom", Form: "list", Length: lexicon.Short},
	} {
		if !slices.Contains(l.Spellings("GBR"), want) {
			t.Errorf("%+v is missing in %+v", want, l.Spellings("GBR"))
		}
	}
	aliases := func(s locale.Spelling) bool { return s.Length == lexicon.Alias && s.Form == "" }
	if !slices.ContainsFunc(l.Spellings("IRN"), aliases) {
		t.Errorf("no alias in %+v", l.Spellings("IRN"))
	}
	if len(l.Spellings("nobody")) > 0 {
		t.Error("an unknown code has names")
	}
}
