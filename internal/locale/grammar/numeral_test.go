package grammar

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/locales"
)

func TestNumberOfReadsFiguresAndWords(t *testing.T) {
	tests := []struct {
		tag  lang.Tag
		text string
		want int // 0: none
	}{
		{lang.English, "20", 20},
		{lang.English, "twenty", 20},
		{lang.English, "Twenty-one", 21},
		{lang.French, "vingt et un", 21},
		{lang.Spanish, "veintiún", 21},
		{lang.Arabic, "٢٠", 20},
		{lang.Chinese, "二十", 20},
		{lang.English, "some", 0},
		{lang.English, "", 0},
		{lang.English, "99999999999999999999", 0},
	}
	for _, test := range tests {
		r := &localefile.Reader{FS: locales.FS}
		l := ReadNumbers(r, test.tag)
		if len(r.Findings) > 0 {
			t.Fatal(r.Findings)
		}
		if got, ok := l.NumberOf(test.text); got != test.want || ok != (test.want != 0) {
			t.Errorf("%s %q: %d, %t; want %d", test.tag, test.text, got, ok, test.want)
		}
	}
}

func TestEachCounterCounts(t *testing.T) {
	for _, name := range Counters() {
		got, err := FillNumber("{n:"+name+"}", map[string]int{"n": 3})
		if want := map[string]string{"decimal": "3", "roman": "iii", "ROMAN": "III", "alpha": "c", "ALPHA": "C"}[name]; got != want || err != nil {
			t.Errorf("the counter %s says %q, %v; want %q", name, got, err, want)
		}
	}
}
