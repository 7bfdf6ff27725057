package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/locales"
)

func TestReadVocabularyReportsWhatIsNoPattern(t *testing.T) {
	const whole = "[references]\nrange = '-'\nlist = ','\n[[references.typed]]\nfind = '%'\n[references.other]\nafter = ['%']\n[statements]\non_behalf = ['%']\n"
	tests := []struct{ name, find, after, behalf, want string }{
		{"nothing", "para {numbers}", " of", "for {n} States", ""},
		{"a bracket", "(para {numbers}", " of", "for {n} States", "5:8 error parsing regexp"},
		{"no numbers", "para", " of", "for {n} States", "5:8 the pattern has no group \"numbers\""},
		{"no number", "para {numbers}", " of", "for some", "9:14 the pattern has no group \"n\""},
		{"a quotation without end", "para {numbers}", `\Qof`, "for {n} States", "7:10 error parsing regexp"},
		{"a name", "para {numbers}", "(?P<x>of)", "for {n} States", "7:10 a group here cannot have a name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			content := whole
			for _, pattern := range []string{test.find, test.after, test.behalf} {
				content = strings.Replace(content, "%", pattern, 1)
			}
			_, findings := ReadVocabulary(fstest.MapFS{"en/check.toml": {Data: []byte(content)}}, lang.English)
			got := ""
			for _, f := range findings {
				got += strings.TrimPrefix(f.Span.String(), "locales/en/check.toml:") + " " + f.Message
			}
			if test.want == "" && got != "" || !strings.HasPrefix(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if _, findings := ReadVocabulary(fstest.MapFS{"en/check.toml": {Data: []byte(whole + "[percent]\nfind = 'x'")}}, lang.English); len(findings) == 0 ||
		findings[len(findings)-1].Message != `the pattern has no group "sign"` {
		t.Errorf("a sign that nothing tells: %v", findings)
	}
	content := strings.NewReplacer("list = ','", "list = '('", "find =", "fnd =", "behalf = ['%']", "behalf = ['{n}']").Replace(whole)
	_, findings := ReadVocabulary(fstest.MapFS{"en/check.toml": {Data: []byte(content)}}, lang.English)
	for _, f := range findings {
		if f.Span.IsZero() || f.Rule == "locale-inconsistent" && !strings.HasPrefix(f.Span.String(), "locales/en/check.toml:3:8") {
			t.Errorf("a bracket in the list, and a key misspelled: %s %s", f.Span, f.Message)
		}
	}
	if _, findings := ReadVocabulary(fstest.MapFS{}, lang.English); len(findings) != 1 {
		t.Errorf("a missing file: %v", findings)
	}
}

func TestEnumerationsAreRead(t *testing.T) {
	v, _ := ReadVocabulary(locales.FS, lang.English)
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

// FuzzTypedReferences looks for panics, and for references outside of the
// text, in every language.
func FuzzTypedReferences(f *testing.F) {
	for _, seed := range []string{"paragraphs 3–5 and 7", "пункты с 3 по 5", "第3至5段", "والفقرات ٣-٥", "A/65/20, para. 311", "par. 1 à 2 \xff"} {
		f.Add(seed)
	}
	var all []*Vocabulary
	for _, l := range lang.All() {
		v, _ := ReadVocabulary(locales.FS, l.Tag)
		all = append(all, v)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, v := range all {
			for _, form := range v.typed {
				for _, r := range typedReferences(text, form, v) {
					if r.from < 0 || r.from >= r.to || r.to > len(text) || len(r.numbers) == 0 {
						t.Errorf("%q: %+v", text, r)
					}
				}
			}
		}
	})
}
