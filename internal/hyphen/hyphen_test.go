package hyphen_test

import (
	"strings"
	"testing"

	"rapporteur/internal/hyphen"
)

// hyphenate writes a hyphen at every place.
func hyphenate(d *hyphen.Dictionary, s string) string {
	text := []rune(s)
	var out strings.Builder
	from := 0
	for _, place := range d.Points(nil, text, 0, len(text)) {
		out.WriteString(string(text[from:place]) + "-")
		from = place
	}
	return out.String() + string(text[from:])
}

func TestWordsAreHyphenated(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "recommendations", "re-com-mend-a-tions"},
		{"en", "university", "uni-ver-sity"},
		{"en", "however, something", "how-ever, some-thing"},
		{"fr", "recommandations", "re-com-man-da-tions"},
		{"fr", "l’immigration", "l’im-mi-gra-tion"},
		{"fr", "aujourd’hui", "au-jourd’hui"},
		{"fr", "Assemblée", "As-sem-blée"},
		{"es", "recomendaciones", "re-co-men-da-cio-nes"},
		{"es", "inmigración", "in-mi-gra-ción"},
		{"ru", "рекомендации", "ре-ко-мен-да-ции"},
		{"ru", "бизнесмен", "биз-нес-мен"},
		{"ru", "рекоменда\u0301ции", "ре-ко-мен-да\u0301-ции"}, // an accent is a part of its word
		{"fr-CH", "migrants", "mi-grants"},
	} {
		if got := hyphenate(hyphen.For(c.language), c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.language, got, c.want)
		}
	}
}

func TestWhatIsNeverHyphenated(t *testing.T) {
	for name, text := range map[string]string{
		"capitals":        "INTERPOL ONUDC UNODC’s",
		"mixed capitals":  "McDonaldland",
		"symbols":         "CTOC/COP/WG.7/2024/5 Recommendation/2",
		"addresses":       "www.migration.example.org someone@migration.org",
		"compounds":       "non-recommendation recommendation-like",
		"numbers":         "2recommendation recommendation3",
		"soft hyphens":    "recommen\u00ADdation",
		"glued words":     "recommendation\u2060ations",
		"short words":     "to over even",
		"other languages": "",
	} {
		if got := hyphenate(hyphen.For("en"), text); got != text {
			t.Errorf("%s: %s", name, got)
		}
	}
	for _, language := range []string{"ar", "zh", "", "x"} {
		if got := hyphenate(hyphen.For(language), "recommendation"); got != "recommendation" {
			t.Errorf("%q: %s", language, got)
		}
	}
}

func TestRangeIsKept(t *testing.T) {
	text := []rune("recommendation recommendation")
	for _, place := range hyphen.For("en").Points(nil, text, 15, len(text)) {
		if place <= 15 {
			t.Errorf("place %d is outside of the range", place)
		}
	}
}

func FuzzPoints(f *testing.F) {
	f.Add("recommendation’s œuvre", "fr")
	f.Add("съезд e\u0301te\u0301te\u0301", "ru")
	dictionaries := make(map[string]*hyphen.Dictionary)
	for _, language := range []string{"en", "es", "fr", "ru"} {
		dictionaries[language] = hyphen.For(language)
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		text := []rune(s)
		last := 0
		for _, place := range dictionaries[language].Points(nil, text, 0, len(text)) {
			if place <= last || place >= len(text) {
				t.Fatalf("place %d after %d in %q", place, last, s)
			}
			last = place
		}
	})
}

func BenchmarkFor(b *testing.B) {
	for b.Loop() {
		hyphen.For("en")
	}
}

func BenchmarkPoints(b *testing.B) {
	d := hyphen.For("fr")
	text := []rune("Le Groupe de travail a examiné les recommandations relatives à la prévention du trafic illicite de migrants.")
	var points []int
	b.ReportAllocs()
	for b.Loop() {
		points = d.Points(points[:0], text, 0, len(text))
	}
}
