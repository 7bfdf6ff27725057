package locale

import (
	"testing"

	"rapporteur/internal/lang"
)

func TestRowsAreInEveryMatch(t *testing.T) {
	for pattern, row := range map[string]struct{ in, notIn string }{
		`[ \x{00A0}]( +)`:                   {"a  b", "a b"},
		`(?:part|items?)( )(?:\d|[IVX]+)`:   {"items 5", "meeting 5"},
		`(?i)no( )\d`:                       {"NO 5", "N 5"},
		`\b(?:1(er|re)|\d+(e))\b`:           {"21e", "21"},
		`\p{Lu}\.( )\p{Lu}\p{Ll}`:           {"J. Dupont", "J. DUPONT"},
		`x*(y)z?[0-9]`:                      {"y0", "yz"},
		`[А-Я]( )№`:                         {"В №", "в №"},
		`(?:ab){2,3}(,)(?:$|[^\p{Arabic}])`: {"abab,", "ab,"},
	} {
		s := newSieve(rowOf(parsed(t, pattern)))
		if !s.mayHold(row.in) {
			t.Errorf("%s: %q falls through", pattern, row.in)
		}
		if s.mayHold(row.notIn) {
			t.Errorf("%s: %q is kept", pattern, row.notIn)
		}
	}
}

// FuzzSearchSparesNoMatch looks for every rule of every language, with and
// without what comes before the search.
func FuzzSearchSparesNoMatch(f *testing.F) {
	for _, s := range []string{"par. 12, 1re et 3e", "пункт 2, В ходе", "الفقرة 12 و 13", "第5段, 甲", "párr. 28 a) ii)", "Nos. 5, 7-9 July"} {
		f.Add(s)
	}
	var all []search
	for _, l := range lang.All() {
		loaded, _ := shipped(l.Tag)
		all = append(all, loaded.typography.search...)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range all {
			if s.pattern().MatchString(text) && !s.mayMatch(text) {
				t.Errorf("%s matches %q", s.pattern(), text)
			}
		}
	})
}
