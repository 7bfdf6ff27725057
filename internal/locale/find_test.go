package locale

import (
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/locales"
)

func finder(t *testing.T) *Finder {
	t.Helper()
	var all []*Locale
	for _, l := range lang.All() {
		all = append(all, load(t, l.Tag))
	}
	f, findings := NewFinder(locales.FS, all)
	for _, found := range findings {
		t.Errorf("%v: %s", found.Span, found.Message)
	}
	return f
}

// typed.tsv has what people type, one a line, and the code that they mean.
func TestWhatPeopleTypeLeadsToTheCode(t *testing.T) {
	f := finder(t)
	content, err := os.ReadFile("testdata/typed.tsv")
	if err != nil {
		t.Fatal(err)
	}
	led := 0
	for line := range strings.Lines(string(content)) {
		word, want, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		codes, known := f.Meant(word)
		if want == "none" && (len(codes) > 0 || !known) || want != "none" && !slices.Contains(codes, want) || len(codes) > 4 {
			t.Errorf("%s: %v, want %s", word, codes, want)
		}
		if len(codes) > 0 && word != want {
			led++
		}
	}
	if led < 400 {
		t.Errorf("only %d forms lead to a code", led)
	}
}

func TestWhatIsMeantIsFirst(t *testing.T) {
	f := finder(t)
	for word, want := range map[string]string{
		"UK": "GBR", "GB": "GBR", "US": "USA", "UAE": "ARE", "GER": "DEU", "SWI": "CHE", "POR": "PRT", "CHI": "CHL", "KSA": "SAU", "ROK": "KOR", "DPRK": "PRK",
		"DRC": "COD", "LAT": "LVA", "BUL": "BGR", "NIG": "NER NGA", "GRE": "GRC", "PAL": "PSE", "HOL": "NLD", "EC": "EU european-community ECU ec", "ONUDC": "unodc", "TUK": "TUR TKM",
		"SLO": "SVN SVK", "TWN": "", "XKX": "", "Holy See": "VAT", "Palestine": "PSE", "Russia": "RUS",
		"УНП ООН": "unodc", "gbr": "GBR", "u.k.": "GBR", "Cote d'ivoire": "CIV", "la Turquie": "TUR", "TURKEY": "TUR", "ﺗﺮﻛﻴﺎ": "TUR", "سودان": "SDN", "امريكا": "",
		"iran": "IRN", "Iran (Islamic Republic of)": "IRN", "Zaïre": "COD", "СССР": "SUN", "CSHH": "CSK", "756": "CHE", "Congo": "COG COD", "Taiwan": "", "Groenland": "",
		"Puerto Rico": "", "HKG": "", "Kosovo": "", "": "", "–": "", "Atlantis": "",
	} {
		codes, _ := f.Meant(word)
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestAThingIsFoundByAllItIsCalled(t *testing.T) {
	f := finder(t)
	for word, want := range map[string]string{
		"congo": "COD COG", "La Haye": "the-hague", "в гааге": "the-hague", "vienna": "vienna", "african group": "african-group", "yugoslavia": "SCG YUG",
		"swaziland": "SWZ", "Group of 77": "g77", "G77/China": "g77", "le Groupe des 77": "g77", "el Grupo de los 77": "g77", "Группа 77": "g77", "77国集团": "g77", "مجموعة الـ77": "g77",
		"Non-Aligned Movement": "non-aligned", "NAM": "NAM non-aligned", "Движение неприсоединения": "non-aligned", "不结盟运动": "non-aligned", "حركة عدم الانحياز": "non-aligned",
		"LDCs": "ldc", "PMA": "ldc wfp", "НРС": "ldc", "SIDS": "sids", "PEID": "sids", "МОСРГ": "sids", "GRULAC": "grulac", "ГРУЛАК": "grulac", "WEOG": "weog", "EU": "EU USA",
		"the Group of 77": "g77", "El Grupo Africano": "african-group", "P-5": "p5", "UNTOC": "untoc", "England": "", "Gland": "gland", "en Gland": "gland",
	} {
		codes, places := f.Called(word)
		if got := strings.Join(append(codes, places...), " "); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
