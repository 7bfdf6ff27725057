package reading

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/locales"
)

// TestFiguresAndDatesAreRead writes firm values as they are, those in words
// with a tilde, and dates after a bar.
func TestFiguresAndDatesAreRead(t *testing.T) {
	tests := []struct {
		tag        lang.Tag
		text, want string
	}{
		{lang.English, "23 countries, twenty-three States, 1,250 cases, 1.5 million, resolution 73/195", "23 ~23 1250 1500000 73/195 |"},
		{lang.English, "on 11 and 12 July 2024; in May 2012, as May may", "| 7-12 7-11 2024 5 2012"},
		{lang.English, "E.18.IV.9, COVID-19", "18 9 19 |"},
		{lang.French, "vingt-trois pays, 1 250 affaires, 1,5 million, 1re", "~23 1250 1500000 1 |"},
		{lang.French, "du 30 mai au 1er juin 2012", "| 5-30 6-1 2012"},
		{lang.Spanish, "treinta y tres países, 1.250 casos, 2,5 millones", "~33 1250 2500000 |"},
		{lang.Spanish, "los días 11 y 12 de julio de 2024", "| 7-12 7-11 2024"},
		{lang.Russian, "двадцати трех стран, 1 250 дел, 1,5 млн, на 2-м", "~23 1250 1500000 2 |"},
		{lang.Russian, "11 и 12 июля 2024 года", "| 7-12 7-11 2024"},
		{lang.Arabic, "٢٣ بلدا، وثلاثة وعشرون بلدا", "23 ~23 |"},
		{lang.Arabic, "يومي 11 و12 تموز/يوليه 2024", "| 7-12 7-11 2024"},
		{lang.Chinese, "二十三个国家，150万移民，6年，第73/195号决议", "~23 1500000 6 73/195 |"},
		{lang.Chinese, "2024年7月11日和12日，2012年5月30日至6月1日", "| 7-11 7-12 5-30 6-1 2024 2012"},
	}
	folder := locale.NewFolder(locales.FS)
	for _, test := range tests {
		l, _ := folder.Load(test.tag)
		v, _ := ReadLanguage(locales.FS, test.tag)
		r := newFigureFinder(v, l)
		dates, rest := r.Dates(r.find(test.text))
		var got []string
		for _, f := range rest {
			if f.Soft {
				f.Value = "~" + f.Value
			}
			got = append(got, f.Value)
		}
		got = append(got, "|")
		for _, f := range dates {
			got = append(got, f.Value)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s %q:\n\tgot  %s\n\twant %s", test.tag, test.text, strings.Join(got, " "), test.want)
		}
	}
}

// TestNumeralsAreSaidOnce holds that reading.toml has no number word that
// numbers.toml has.
func TestNumeralsAreSaidOnce(t *testing.T) {
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, _ := folder.Load(l.Tag)
		v, _ := ReadLanguage(locales.FS, l.Tag)
		said := known.NumberWords()
		for word := range v.numerals {
			if n, twice := said[word]; twice {
				t.Errorf("%s: reading.toml has %q too, which numbers.toml has for %d", l.Tag, word, n)
			}
		}
	}
}

// FuzzFigures reads any text in every language.
func FuzzFigures(f *testing.F) {
	var readers []*figureFinder
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, _ := folder.Load(l.Tag)
		v, _ := ReadLanguage(locales.FS, l.Tag)
		readers = append(readers, newFigureFinder(v, known))
	}
	f.Add("23 1,250 二十三 11 July 2024 ثلاثة وعشرون 99999999999999999999 1.5 million 7月")
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range readers {
			last := 0
			for _, found := range r.find(text) {
				if found.From < last || found.To <= found.From || found.To > len(text) {
					t.Fatalf("%q: a figure at %d–%d after %d", text, found.From, found.To, last)
				}
				last = found.To
			}
			Unpaired(text)
		}
	})
}
