package font_test

import (
	"strings"
	"testing"

	"rapporteur/internal/font"
)

// marked writes "|" where a line may end, "!" where it must and "~" where
// only an emergency breaks a symbol; the paragraph's end is left out.
func marked(s, language string) string {
	text := []rune(s)
	var out strings.Builder
	for i, b := range font.Boundaries(nil, text, language)[:len(text)] {
		switch {
		case b&font.MustBreak != 0:
			out.WriteString("!")
		case b&font.Break != 0:
			out.WriteString("|")
		case b&font.SymbolBreak != 0:
			out.WriteString("~")
		}
		out.WriteRune(text[i])
	}
	return out.String()
}

func TestLineBreaks(t *testing.T) {
	for _, c := range []struct{ name, language, want string }{
		{"words", "en", "one |two, |three. |Four"},
		{"a hyphen", "fr", "porte-|parole"},
		{"guillemets with no-break spaces", "fr", "dit :\u00A0«\u00A0oui\u00A0» |et"},
		{"a document symbol", "en", "document |CTOC/~COP/~WG.7/2024/5 |of"},
		{"a joint symbol", "en", "(CTOC/~COP/~WG.4/2024/4-~CTOC/~COP/~WG.7/2024/4)"},
		{"a resolution", "en", "resolution |10/4, |paragraph |5"},
		{"alternatives may part", "en", "and/|or"},
		{"a number after a full stop", "en", "Art.5 |and |p.12,5"},
		{"an address", "en", "https://|example.org/|A/|B"},
		{"a mandatory break", "en", "one\n!two"},
		{"Chinese", "zh", "第|一|次|会|议。|会|上，"},
		{"Chinese brackets", "zh", "《公|约》|（以|下|称|“议|定|书”）|的"},
		{"Chinese quotation marks", "zh", "他|说：|“好。”|再"},
		{"a foreign name in Chinese", "zh", "奥|朗|德·|弗"},
		{"dashes and dots stay together", "zh", "甲|——|乙……|丙"},
		{"Chinese with Latin", "zh", "见|CTOC/~COP/~WG.7/2024/5|号|文|件"},
		{"Arabic", "ar", "اجتماع |الفريق، |(العامل)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.NewReplacer("|", "", "!", "", "~", "").Replace(c.want)
			if got := marked(text, c.language); got != c.want {
				t.Errorf("breaks\n%q, want\n%q", got, c.want)
			}
		})
	}
}

func TestNoBreakWithinAGrapheme(t *testing.T) {
	text := []rune("e\u0301a\u0300 سَّ \U0001F468\u200D\U0001F469")
	boundaries := font.Boundaries(nil, text, "en")
	for i, want := range []bool{true, false, true, false, true, true, false, false, true, true, false, false, true} {
		if got := boundaries[i]&font.Grapheme != 0; got != want {
			t.Errorf("a grapheme begins at %d (%U): %t", i, text[min(i, len(text)-1)], got)
		}
	}
}

func TestParagraphEnds(t *testing.T) {
	for _, s := range []string{"", "a", "a "} {
		b := font.Boundaries(nil, []rune(s), "en")
		if want := font.Grapheme | font.Break | font.MustBreak; len(b) != len([]rune(s))+1 || b[len(b)-1] != want {
			t.Errorf("%q: boundaries %v", s, b)
		}
	}
}

func TestBoundariesReuseTheirSlice(t *testing.T) {
	dst := make([]font.Boundary, 0, 8)
	for i := range dst[:8] {
		dst[:8][i] = font.MustBreak
	}
	if got := font.Boundaries(dst, []rune("ab"), "en"); got[1] != font.Grapheme || cap(got) != 8 {
		t.Errorf("boundaries %v", got)
	}
}
