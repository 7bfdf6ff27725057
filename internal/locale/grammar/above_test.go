package grammar

import (
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/locales"
)

func TestNumbersAfterTheLastWord(t *testing.T) {
	tests := []struct {
		tag    lang.Tag
		series string
		n      int
		want   string
	}{
		{lang.English, "ordinal", 99, "ninety-ninth"},
		{lang.English, "ordinal", 101, "101st"},
		{lang.English, "ordinal", 656, "656th"},
		{lang.French, "ordinal_f", 101, "cent unième"},
		{lang.French, "ordinal_f", 115, "cent quinzième"},
		{lang.French, "ordinal_f", 161, "cent soixante et unième"},
		{lang.French, "ordinal_digits_f", 1245, "1245e"},
		{lang.Russian, "ordinal_f_gen", 115, "сто пятнадцатой"},
		{lang.Russian, "ordinal_digits_n_prep", 6335, "6335-м"},
		{lang.Spanish, "ordinal_digits_f", 307, "307ª"},
		{lang.Arabic, "ordinal_f", 112, "الثانية عشرة بعد المائة"},
		{lang.Arabic, "ordinal_f_oblique", 348, "348"},
		{lang.Chinese, "ordinal", 154, "第154"},
		{lang.Chinese, "sittings", 656, "第656次"},
	}
	for _, test := range tests {
		if got, err := ReadNumbers(&localefile.Reader{FS: locales.FS}, test.tag).InSeries(test.series, test.n); got != test.want || err != nil {
			t.Errorf("%s %s %d: %q, %v; want %q", test.tag, test.series, test.n, got, err, test.want)
		}
	}
}

func TestSeriesThatCannotGoOnAreFindings(t *testing.T) {
	const head = "[quantity]\nwords_to = 1\n[figures]\ndigits = { other = \"{n}\" }\n[words]\na = [\"one\"]\nb = [\"first\"]\n"
	tests := map[string]string{
		"[above.c]\nfigures = \"digits\"":                            `no words of the series "c"`,
		"[above.a]\nfigures = \"b\"":                                 `the series "b" is in words itself`,
		"[above.a]\nfigures = \"numerals\"":                          `no series "numerals"`,
		"[above.a]\nhundred = \"{a} and a hundred\"":                 `the series "a" ends with 1; it has no 2`,
		"[above.a]\nhundred = \"a hundred {z}\"\nfigures=\"digits\"": `no series "z"`,
	}
	for text, want := range tests {
		r := &localefile.Reader{FS: fstest.MapFS{"en/writing/numbers.toml": {Data: []byte(head + text)}}}
		ReadNumbers(r, lang.English)
		if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Message, want) {
			t.Errorf("%s\n%v; want one finding with %q", text, r.Findings, want)
		}
	}
}
