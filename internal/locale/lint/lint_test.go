package lint

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

// load returns a shipped locale, which must be without findings.
func load(t *testing.T, tag lang.Tag) *locale.Locale {
	t.Helper()
	l, findings := locale.NewFolder(locales.FS).Load(tag)
	for _, f := range findings.Sorted() {
		t.Errorf("%v: %s", f.Span, f.Message)
	}
	return l
}

// with returns a shipped locale with the messages of a file in TOML.
func with(t *testing.T, tag lang.Tag, messages string) *locale.Locale {
	t.Helper()
	l, findings := load(t, tag).Extend(source.NewFile("test.toml", []byte(messages)))
	for _, f := range findings {
		t.Fatalf("%v: %s", f.Span, f.Message)
	}
	return l
}

func lintOf(t *testing.T, messages map[lang.Tag]string, rule string) []string {
	t.Helper()
	var all []*locale.Locale
	for _, language := range lang.All() {
		all = append(all, with(t, language.Tag, messages[language.Tag]))
	}
	var said []string
	for _, f := range Locales(all) {
		if f.Rule == rule && f.Span.File.Name() == "test.toml" {
			said = append(said, f.Span.String()+" "+f.Message)
		}
	}
	return said
}

func TestLintFindsWhatOneLanguageLacks(t *testing.T) {
	messages := map[lang.Tag]string{
		"ar": `a = "{{.X}} {{.Y}}"`, "zh": `a = "{{.X}}"`, "en": `a = "{{.X}} {{if .Z}}z{{end}} {{.Y}}"`,
		"fr": `a = "{{.X}} {{.Y}}"`, "ru": `a = "{{.X}} {{.Y}}"`, "es": `a = "{{.X}} {{.Y}}"`,
	}
	said := lintOf(t, messages, rulePlaceholder.ID)
	if len(said) != 1 || said[0] != `test.toml:1:1 the message "a" leaves out .Y, which it has in every other language` {
		t.Errorf("%q", said)
	}
	messages["fr"] = "a = \"{{.X}} {{.Y}}\"\nb = \"x\"\n[reference.b]\nlike = \"x\""
	said = lintOf(t, messages, ruleMissing.ID)
	if len(said) != 5 || !strings.HasPrefix(said[0], `test.toml:2:1 the message "b" is missing in the `) {
		t.Errorf("%q", said)
	}
}

func TestLintFindsCallsOfWhatThereIsNot(t *testing.T) {
	said := lintOf(t, map[lang.Tag]string{"fr": `
a = "{{if true}}{{t \"nothing\"}}{{end}} {{name \"gen\" .X}} {{names \"list_de+nope\" .X}}"
b = "{{number \"first\" 1}} {{period \"onto\" .X .Y}} {{place \"at\" .X}} {{range .X}}{{tn \"none\" 1}}{{end}}"
c = "{{t \"a\"}} {{name \"de\" .X}} {{names \"list_de+list_text\" .X}} {{numbers \"digits\" .X}} {{date \"masthead\" .X}} {{place \"in\" .X}}"
`}, ruleCall.ID)
	want := []string{
		`test.toml:2:21 the function t does not know "nothing" in this language`,
		`test.toml:2:49 the function name does not know "gen" in this language`,
		`test.toml:2:70 the function names does not know "list_de+nope" in this language`,
		`test.toml:3:15 the function number does not know "first" in this language`,
		`test.toml:3:38 the function period does not know "onto" in this language`,
		`test.toml:3:63 the function place does not know "at" in this language`,
		`test.toml:3:92 the function tn does not know "none" in this language`,
	}
	if strings.Join(said, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(said, "\n"))
	}
}

func TestLintFindsCharactersThatDoNotBelong(t *testing.T) {
	for _, c := range []struct {
		tag   lang.Tag
		words string
		want  string
	}{
		{"en", "two  spaces", "two spaces follow each other"},
		{"en", "fine {{ if  true }} fine", ""},
		{"en", "\"straight\" quotes and d'apostrophes", ""},
		{"ru", "cлово", `"cлово" mixes letters of several scripts`},
		{"ru", "ещё", "U+0451 is a letter that documents of the United Nations do not use"},
		{"fr", "e\u0301tat", "the words are not in Unicode normalization form C"},
		{"fr", "сeci", "U+0441 is a Cyrillic letter"},
		{"ar", "\ufedf", "U+FEDF is a presentation form"},
		{"ar", "فی", "U+06CC is a letter of another language that looks like an Arabic one"},
		{"ar", "٣", "U+0663 is an Arabic-Indic digit"},
		{"ar", "ا\u200fب", "U+200F is a character that cannot be seen"},
		{"zh", "Ａ", "U+FF21 is a full-width letter or digit"},
		{"zh", "，。；：？！（）", ""},
		{"es", "año 1ª", ""},
	} {
		found := faults(c.tag, c.words)
		if c.want == "" && len(found) > 0 {
			t.Errorf("%s %q: %s", c.tag, c.words, found[0].what)
		}
		if c.want != "" && (len(found) == 0 || found[0].what != c.want) {
			t.Errorf("%s %q: %v, want %s", c.tag, c.words, found, c.want)
		}
	}
}

func TestShippedWordsHaveNoCharacterThatDoesNotBelong(t *testing.T) {
	for _, language := range lang.All() {
		for _, f := range Locales([]*locale.Locale{load(t, language.Tag)}) {
			if f.Rule == ruleCharacter.ID {
				t.Errorf("%v: %s", f.Span, f.Message)
			}
		}
	}
}
