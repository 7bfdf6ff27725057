package reading

import (
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/locales"
)

func TestReadLanguageReportsWhatIsNoPattern(t *testing.T) {
	const whole = "[references]\nrange = '-'\nlist = ','\n[[references.typed]]\nfind = '%'\n[references.other]\nafter = ['%']\n[participation]\ncounted = ['%']\n"
	tests := []struct{ name, find, after, behalf, want string }{
		{"nothing", "para {numbers}", " of", "for {n} States", ""},
		{"a bracket", "(para {numbers}", " of", "for {n} States", "5:8 error parsing regexp"},
		{"no numbers", "para", " of", "for {n} States", "5:8 the pattern has no group \"numbers\""},
		{"no number", "para {numbers}", " of", "for some", "9:12 the pattern has no group \"n\""},
		{"a quotation without end", "para {numbers}", `\Qof`, "for {n} States", "7:10 error parsing regexp"},
		{"a name", "para {numbers}", "(?P<x>of)", "for {n} States", "7:10 a group here cannot have a name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			content := whole
			for _, pattern := range []string{test.find, test.after, test.behalf} {
				content = strings.Replace(content, "%", pattern, 1)
			}
			_, findings := ReadLanguage(fstest.MapFS{"en/reading.toml": {Data: []byte(content)}}, lang.English)
			got := ""
			for _, f := range findings {
				got += strings.TrimPrefix(f.Span.String(), "locales/en/reading.toml:") + " " + f.Message
			}
			if test.want == "" && got != "" || !strings.HasPrefix(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if _, findings := ReadLanguage(fstest.MapFS{"en/reading.toml": {Data: []byte(whole + "[percent]\nfind = 'x'")}}, lang.English); len(findings) == 0 ||
		findings[len(findings)-1].Message != `the pattern has no group "sign"` {
		t.Errorf("a sign that nothing tells: %v", findings)
	}
	content := strings.NewReplacer("list = ','", "list = '('", "find =", "fnd =", "counted = ['%']", "counted = ['{n}']").Replace(whole)
	_, findings := ReadLanguage(fstest.MapFS{"en/reading.toml": {Data: []byte(content)}}, lang.English)
	for _, f := range findings {
		if f.Span.IsZero() || f.Rule == "locale-data" && !strings.HasPrefix(f.Span.String(), "locales/en/reading.toml:3:8") {
			t.Errorf("a bracket in the list, and a key misspelled: %s %s", f.Span, f.Message)
		}
	}
	if _, findings := ReadLanguage(fstest.MapFS{}, lang.English); len(findings) != 1 {
		t.Errorf("a missing file: %v", findings)
	}
}

func TestEnumerationsAreRead(t *testing.T) {
	v, _ := ReadLanguage(locales.FS, lang.English)
	tests := []struct {
		text string
		want []int // nil: it cannot be meant
	}{
		{"3", []int{3}},
		{"3–5 and 7", []int{3, 4, 5, 7}},
		{"3 to 5", []int{3, 4, 5}},
		{"٣-٥", []int{3, 4, 5}},
		{"5–3", nil},
		{"1–100000", nil},
		{"99999999999999999999999", nil},
	}
	for _, test := range tests {
		got, ok := v.numbers.read(test.text)
		if ok != (test.want != nil) || ok && len(got) != len(test.want) {
			t.Errorf("%q: %v, %t; want %v", test.text, got, ok, test.want)
			continue
		}
		for i := range test.want {
			if got[i] != test.want[i] {
				t.Errorf("%q: %v, want %v", test.text, got, test.want)
			}
		}
	}
}

// FuzzReferences looks for panics, and for references outside of the text, in
// every language.
func FuzzReferences(f *testing.F) {
	for _, seed := range []string{
		"paragraphs 3–5 and 7", "пункты с 3 по 5", "第3至5段", "والفقرات ٣-٥", "A/65/20, para. 311", "par. 1 à 2 \xff",
		"paragraphs 3–5 and 7, A/65/20, para. 311", "第3至5段、第9段", "пункты 3–5 и 7", "الفقرات ٣-٥ و٧", "párrs. 3 a 5", "par. 3 à 5 et 7 ci-dessus",
	} {
		f.Add(seed)
	}
	var all []*Language
	for _, l := range lang.All() {
		v, _ := ReadLanguage(locales.FS, l.Tag)
		all = append(all, v)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range all {
			found := l.References(text)
			for _, c := range l.Citations(text) {
				found = append(found, c.Reference)
			}
			for _, r := range found {
				if r.From < 0 || r.From >= r.To || r.To > len(text) || len(r.Numbers) == 0 {
					t.Errorf("%q: %+v", text, r)
				}
			}
		}
	})
}

func TestReadLanguageReportsAPatternWithoutItsGroup(t *testing.T) {
	for content, want := range map[string]string{
		"[people]\ntitled = ['Ms. X', 'Ms. {name}']":        `locales/en/reading.toml:2:11: the pattern has no group "name"`,
		"[sittings]\ndated = ['(?P<sittings>1st) sitting']": `locales/en/reading.toml:2:10: the pattern has no group "days"`,
		"[sittings]\nheld = ['two sittings']":               `locales/en/reading.toml:2:9: the pattern has no group "n"`,
	} {
		_, findings := ReadLanguage(fstest.MapFS{"en/reading.toml": {Data: []byte(content)}}, lang.English)
		found := false
		for _, f := range findings {
			found = found || f.Span.String()+": "+f.Message == want
		}
		if !found {
			t.Errorf("%s: %v, want %s", content, findings, want)
		}
	}
}
