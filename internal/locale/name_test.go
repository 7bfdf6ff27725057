package locale

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

func TestAnAuthorsOwnTextCountsAsAMention(t *testing.T) {
	w := load(t, "fr").Writer(nil, nil)
	w.Read("L'exposé de l'Office des Nations Unies contre la drogue et le crime (ONUDC) a été suivi.")
	for code, want := range map[string]string{"unodc": "l'ONUDC", "who": "l'Organisation mondiale de la Santé (OMS)"} {
		if got, err := w.name("text", code); got != want || err != nil {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
}

func TestReportsDoNotShareMentions(t *testing.T) {
	l := load(t, "fr")
	for range 2 {
		if got, _ := l.Writer(nil, nil).name("list", "USA"); got != "États-Unis d'Amérique" {
			t.Errorf("got %q", got)
		}
	}
	var kept Mentions
	kept.Add("USA")
	if got, _ := l.Writer(nil, &kept).name("list", "USA"); got != "États-Unis" {
		t.Errorf("got %q", got)
	}
}

func TestAgreementWithAnUnsureGenderIsAFinding(t *testing.T) {
	w := load(t, "fr").Writer(nil, nil)
	at := source.NewFile("session.toml", []byte(`"CUB"`)).Span(0, 5)
	got, err := w.genderOf([]text{{V: "FRA"}, {V: "CUB", Span: at}})
	if got != "feminine" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if f := w.Findings(); len(f) != 1 || f[0].Span != at || !strings.Contains(f[0].Message, "CUB") || len(f[0].Related) != 1 {
		t.Errorf("findings %v", f)
	}
}

func TestNamesAgreeTogether(t *testing.T) {
	for _, c := range []struct {
		tag            lang.Tag
		codes          string
		gender, number string
	}{
		{"fr", "FRA", "feminine", "one"}, {"fr", "FRA CHN", "feminine", "other"}, {"fr", "FRA JPN", "masculine", "other"},
		{"fr", "USA", "masculine", "other"}, {"fr", "unhcr who", "masculine", "other"}, {"es", "un", "feminine", "other"},
		{"ru", "PSE", "neuter", "one"}, {"ru", "GBR", "neuter", "one"}, {"ar", "VAT", "masculine", "one"}, {"ar", "FRA", "feminine", "one"},
	} {
		w := load(t, c.tag).Writer(nil, nil)
		gender, err := w.genderOf(strings.Fields(c.codes))
		number, _ := w.numberOf(strings.Fields(c.codes))
		if gender != c.gender || number != c.number || err != nil {
			t.Errorf("%s %s: %s %s, %v", c.tag, c.codes, gender, number, err)
		}
	}
	if _, err := load(t, "zh").Writer(nil, nil).genderOf("FRA"); err == nil {
		t.Error("Chinese names have a gender")
	}
}

func TestAListOfNothingButTheTailIsAPlainList(t *testing.T) {
	for tag, want := range map[lang.Tag]string{"fr": "l'État de Palestine", "zh": "巴勒斯坦国", "ru": "Государство Палестина"} {
		if got, err := load(t, tag).Writer(nil, nil).names("list", []string{"PSE"}); got != want || err != nil {
			t.Errorf("%s: %q, %v", tag, got, err)
		}
	}
}

func TestALocaleServesSeveralReportsAtOnce(t *testing.T) {
	l := with(t, "fr", `a = "{{names \"list_de\" .}} {{period \"on\" (index . 0) (index . 0)}}"`+"\n"+`b = "{{names \"list_de\" .}}"`)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got, err := l.Writer(nil, nil).Execute("b", nil, []string{"GRC", "ITA"}); got != "de la Grèce et de l'Italie" {
				t.Errorf("got %q, %v", got, err)
			}
			l.Typeset([]Run{{Text: `"a" : 1re`}})
			l.Sort([]string{"ITA", "GRC", "FRA"})
		})
	}
	wait.Wait()
}

// broken is the shipped data with one file changed.
func broken(t *testing.T, name, old, changed string) []string {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(locales.FS, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := locales.FS.ReadFile(path)
		if path == name {
			if !strings.Contains(string(content), old) {
				t.Fatalf("%s has no %q", path, old)
			}
			content = []byte(strings.Replace(string(content), old, changed, 1))
		}
		files[path] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_, findings := NewFolder(files).Load("fr")
	var said []string
	for _, f := range findings.Sorted() {
		if f.Span.IsZero() {
			t.Errorf("no place: %s", f.Message)
		}
		said = append(said, f.Message)
	}
	return said
}

func TestMistakesInTheDataOfALanguageAreFindings(t *testing.T) {
	for _, c := range []struct{ name, old, changed, want string }{
		{"fr/names/states.toml", "de = \"de l'Afghanistan\"\n", "", `AFG.long has no form "de"`},
		{"fr/names/states.toml", "de = \"de l'Afghanistan\"", `gen = "x"`, `AFG.long has no form "de"|AFG.long: the language has no form "gen"`},
		{"fr/names/states.toml", `gender = "masculine"`, `gender = "male"`, `"male" is not a value of "gender"`},
		{"fr/names/states.toml", "[AFG]", "[AFX]", `AFX is not in entities.toml`},
		{"entities.toml", "[AFG]", "[AFX]\nkind = \"state\"\n[AFG]", `AFX has no name`},
		{"fr/writing/grammar.toml", `list_de = "de"`, `list_de = "du"`, `"du", which replaces "list_de", is not a form`},
		{"fr/writing/grammar.toml", `collation = "fr"`, `collation = "?"`, `"?" is not a language tag`},
		{"fr/writing/grammar.toml", `[lists.text]`, `[lists.words]`, `there is no list style "text"`},
		{"fr/writing/dates.toml", `"janvier", `, ``, `a year has 12 months, not 11`},
		{"fr/writing/dates.toml", `months = [`, `monts = [`, `a year has 12 months, not 0|unknown key "monts"`},
		{"fr/writing/dates.toml", `[forms.on]`, "[forms.on]\nmonths = [\"janvier\"]", `a year has 12 months, not 1`},
		{"fr/writing/dates.toml", "[forms.masthead]\none = \"{dates}\"", "[forms.masthead]", `"one" is missing in the form "masthead"`},
		{"fr/writing/dates.toml", "[forms.masthead]\n", "[forms.masthead]\nlanguage = \"xx\"\n", `"xx" has no form "masthead" of its own`},
		{"fr/writing/dates.toml", "[forms.masthead]\n", "[forms.masthead]\nlanguage = \"ru\"\n", `"ru" has no form "masthead" of its own`},
		{"fr/writing/grammar.toml", `text = "list"`, `text = "formal"`, `"formal" replaces itself, by way of "text"`},
		{"fr/writing/grammar.toml", `list = ""`, `list = "list_text"`, `"list" replaces itself, by way of "list_text"`},
		{"fr/writing/numbers.toml", `[words]`, "[words]\nnone = []", `the series "none" has no words`},
		{"fr/writing/numbers.toml", `[words]`, "[words]\ndigits = []", `the series "digits" has no words|the series "digits" is in [figures] too`},
		{"fr/names/states.toml", "[AFG.long]", "[AFG.short]", `AFG has no long name`},
		{"fr/names/states.toml", "list = \"Afghanistan\"\n", "", `AFG.long has no form "list"`},
		{"fr/writing/grammar.toml", `collation = "fr"`, ``, `"collation" is missing in "order"`},
		{"fr/writing/typography.toml", `find = `, `fnd = `, `unknown key "fnd" in "rules"`},
		{"fr/writing/typography.toml", `with = ["’"]`, ``, `the rule changes nothing`},
		{"fr/writing/numbers.toml", `words_to = 9`, `words_too = 9`, `unknown key "words_too" in "quantity"`},
		{"fr/names/places.toml", `vienna = {`, `vienna = 3 #`, `must be`},
	} {
		said := strings.Join(broken(t, c.name, c.old, c.changed), "|")
		if !strings.Contains(said, c.want) {
			t.Errorf("%s without %q:\n got %s\nwant %s", c.name, c.old, said, c.want)
		}
	}
}
