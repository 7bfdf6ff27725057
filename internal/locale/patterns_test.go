package locale_test

import (
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/tomlfile"
)

func TestPatternsAreReadAsOne(t *testing.T) {
	files := fstest.MapFS{"en/words.toml": {Data: []byte("whole = ['(?i)a', 'b|c']\n")}}
	var f struct {
		Whole []tomlfile.Value[string] `toml:"whole"`
		Unset []tomlfile.Value[string] `toml:"unset"`
	}
	p := locale.ReadPatterns(files, lang.English, "words.toml", &f)
	whole, unset := p.Any("^", "$", f.Whole...), p.Any("^", "$", f.Unset...)
	if len(p.Findings()) > 0 {
		t.Fatal(p.Findings())
	}
	for text, want := range map[string]bool{"a": true, "A": true, "b": true, "c": true, "B": false, "ab": false, "bc": false, "": false} {
		if whole.Matches(text) != want || unset.Matches(text) {
			t.Errorf("%q: %v, of none: %v", text, whole.Matches(text), unset.Matches(text))
		}
	}
}
