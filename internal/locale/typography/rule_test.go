package typography

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/search"
	"rapporteur/locales"
)

// spared is a rule's pattern with the expression that it must find as often.
type spared struct {
	*search.Pattern
	whole *regexp.Regexp
}

// shipped returns the rules of a shipped language.
func shipped(tag lang.Tag) *Typesetter {
	return Read(&localefile.Reader{FS: locales.FS}, tag, months(tag))
}

func months(tag lang.Tag) []string {
	return grammar.ReadCalendar(&localefile.Reader{FS: locales.FS}, tag, grammar.ListStyle{}).MonthNames()
}

func rulesOf(tag lang.Tag) []spared {
	s := shipped(tag)
	var all []spared
	for i, rule := range s.rules.Rules {
		whole := strings.ReplaceAll(rule.Find.V, "{months}", anyMonth(months(tag)))
		all = append(all, spared{s.patterns[i], regexp.MustCompile(whole)})
	}
	return all
}

func (s spared) check(t *testing.T, text string) {
	t.Helper()
	if s.whole.MatchString(text) && s.FindAll(text) == nil {
		t.Errorf("%s matches %q", s.whole, text)
	}
}

// TestSearchSparesNoMatch runs every rule of every language over all texts of
// the locales, with and without what comes before the search.
func TestSearchSparesNoMatch(t *testing.T) {
	for _, language := range lang.All() {
		text, err := fs.ReadFile(locales.FS, string(language.Tag)+"/words/messages.toml")
		if err != nil {
			t.Fatal(err)
		}
		for _, rule := range rulesOf(language.Tag) {
			for line := range strings.Lines(string(text)) {
				rule.check(t, line)
			}
		}
	}
}

// FuzzSearchSparesNoMatch does the same with any text.
func FuzzSearchSparesNoMatch(f *testing.F) {
	for _, s := range []string{"par. 12, 1re et 3e", "пункт 2, В ходе", "الفقرة 12 و 13", "第5段, 甲", "párr. 28 a) ii)", "Nos. 5, 7-9 July"} {
		f.Add(s)
	}
	var all []spared
	for _, l := range lang.All() {
		all = append(all, rulesOf(l.Tag)...)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, rule := range all {
			rule.check(t, text)
		}
	})
}
