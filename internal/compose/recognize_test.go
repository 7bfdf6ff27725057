package compose

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

// cut returns text with the given parts in brackets.
func cut(text string, ranges [][2]int) string {
	var b strings.Builder
	at := 0
	for _, r := range ranges {
		b.WriteString(text[at:r[0]] + "[" + text[r[0]:r[1]] + "]")
		at = r[1]
	}
	return b.String() + text[at:]
}

func TestForeignRuns(t *testing.T) {
	tests := []struct {
		tag  lang.Tag
		want string
	}{
		{lang.Chinese, "由[Martina Berger](奥地利)和[Michael Schotter]主持"},
		{lang.Chinese, "第5段和2024年"},
		{lang.Arabic, "وألقت السيدة [Kakosimou] كلمة، و[O'Neil-Smith 2] (إيطاليا)"},
		{lang.Russian, "книга [Global Study on Smuggling of Migrants], 2018"},
		{lang.English, "the word [Протокол] and Türkiye, Côte d'Ivoire"},
	}
	for _, test := range tests {
		l, _ := lang.Find(test.tag)
		text := strings.NewReplacer("[", "", "]", "").Replace(test.want)
		if got := cut(text, foreignRuns(text, scriptsOf(l))); got != test.want {
			t.Errorf("%s: got  %s\nwant %s", test.tag, got, test.want)
		}
	}
}

// TestEscapedValuesStayAsTheyAre: what a session holds is never Markdown.
func TestEscapedValuesStayAsTheyAre(t *testing.T) {
	const value = "1. *A* _b_ `c` [d](e) <f> {#g} # h ![i] a|b &amp; \\ ~ - + https://x.y"
	if got := unescaped(escape(value)); got != value {
		t.Errorf("%q became %q", value, got)
	}
	if got := escape("a\nb\tc"); got != "a b c" {
		t.Errorf("got %q, want one line", got)
	}
}

func unescaped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
