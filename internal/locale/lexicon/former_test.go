package lexicon

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/tomlfile"
	"rapporteur/locales"
)

// then is a day after which names have changed.
var then = tomlfile.Date{Year: 2006, Month: 5, Day: 11}

func TestNamesAreThoseOfTheDay(t *testing.T) {
	for _, c := range []struct {
		tag              lang.Tag
		code, form, want string // of 2006, and today
	}{
		{"fr", "MKD", "list", "ex-République yougoslave de Macédoine|Macédoine du Nord"},
		{"fr", "MKD", "de", "de l'ex-République yougoslave de Macédoine|de la Macédoine du Nord"},
		{"en", "SWZ", "list", "Swaziland|Eswatini"},
		{"en", "LBY", "text", "the Libyan Arab Jamahiriya|Libya"},
		{"fr", "TUR", "formal", "la République turque|la République de Türkiye"},
		{"ru", "MKD", "gen", "бывшей югославской Республики Македония|Северной Македонии"},
		{"zh", "CZE", "list", "捷克共和国|捷克"},
		{"ar", "CPV", "list", "الرأس الأخضر|كابو فيردي"},
		{"es", "NLD", "list_de", "de los Países Bajos|de los Países Bajos (Reino de los)"},
		{"en", "HUN", "formal", "the Republic of Hungary|Hungary"}, // of which only this form was another
		{"en", "HUN", "list", "Hungary|Hungary"},
		{"ru", "TUR", "list", "Турция|Турция"}, // a change of other languages
		{"en", "SCG", "list", "Serbia and Montenegro|Serbia and Montenegro"},
	} {
		x, _ := load(t, c.tag)
		was, _ := x.On(then).Name(c.code, c.form)
		is, _ := x.Name(c.code, c.form)
		if got := was + "|" + is; got != c.want {
			t.Errorf("%s %s %s: %s", c.tag, c.code, c.form, got)
		}
	}
}

func TestANameIsOfficialUntilADay(t *testing.T) {
	x, _ := load(t, lang.English)
	for day, want := range map[tomlfile.Date]string{
		{Year: 1970, Month: 10, Day: 6}: "Cambodia", {Year: 1970, Month: 10, Day: 7}: "Khmer Republic", {Year: 1975, Month: 5, Day: 1}: "Cambodia",
		{Year: 1976, Month: 4, Day: 5}: "Democratic Kampuchea", {Year: 1990, Month: 2, Day: 3}: "Cambodia", {}: "Cambodia",
	} {
		if got, _ := x.On(day).Name("KHM", "list"); got != want {
			t.Errorf("%s: %s", day, got)
		}
	}
}

func TestALexiconOfTodayIsNoOther(t *testing.T) {
	for _, l := range lang.All() {
		x, o := load(t, l.Tag)
		for _, day := range []tomlfile.Date{{}, {Year: 2024, Month: 7, Day: 26}, {Year: 2023, Month: 2, Day: 1}} {
			if x.On(day) != x || o.On(day) != o {
				t.Errorf("%s: there is another of %s", l.Tag, day)
			}
		}
		if l.Tag != lang.Chinese && o.On(then) == o {
			t.Errorf("%s: names are sorted as today", l.Tag)
		}
	}
}

func TestStatesAreThoseThatThereWere(t *testing.T) {
	x, _ := load(t, lang.English)
	for code, years := range map[string]string{"CSK": "1990", "SUN": "1990", "YUG": "1990", "SCG": "2002 2006", "european-community": "1990 2002 2006", "EU": "2002 2006 2024", "FRA": "1990 2002 2006 2024"} {
		for _, day := range []tomlfile.Date{{Year: 1990, Month: 1, Day: 1}, {Year: 2002, Month: 1, Day: 1}, then, {Year: 2024, Month: 1, Day: 1}} {
			if got := slices.Contains(x.On(day).Codes(), code); got != strings.Contains(years, day.String()[:4]) {
				t.Errorf("%s in %d: %v", code, day.Year, got)
			}
		}
	}
	if !slices.Contains(x.AllCodes(), "CSK") || slices.Contains(x.Codes(), "CSK") {
		t.Error("a State that is no more is among those of today, or not known")
	}
}

func TestNamesOfOtherDaysAreUnderstood(t *testing.T) {
	x, _ := load(t, lang.French)
	length := func(x *Lexicon, code, name string) Length {
		for _, s := range x.Spellings(code) {
			if s.Text == name {
				return s.Length
			}
		}
		return -1
	}
	for _, c := range []struct {
		code, name string
		was, is    Length
	}{
		{"TUR", "la Turquie", Long, Alias}, {"TUR", "la Türkiye", Alias, Long}, {"COD", "du Zaïre", Alias, Alias},
		{"PSE", "la Palestine", Long, -1}, // which is no name of today's
	} {
		if was, is := length(x.On(then), c.code, c.name), length(x, c.code, c.name); was != c.was || is != c.is {
			t.Errorf("%s: %d, %d", c.name, was, is)
		}
	}
}

func TestListsAreInTheOrderOfTheNamesOfTheDay(t *testing.T) {
	for tag, want := range map[lang.Tag]string{
		"en": "MMR SWZ SWE SYR THA MKD TLS TUR", "fr": "BEN MKD FJI SWZ THA TLS TUR",
		"zh": "MMR SWZ SWE SYR THA MKD TLS TUR", // by the English names
	} {
		_, o := load(t, tag)
		codes := strings.Fields(want)
		slices.Sort(codes)
		o.On(then).Sort(codes)
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", tag, got, want)
		}
	}
}

func TestWhatIsSaidOfStatesIsConsistent(t *testing.T) {
	x, _ := load(t, lang.English)
	members := 0
	for _, code := range x.AllCodes() {
		e, _ := x.Entity(code)
		if e.Of.Status == "member" && e.Of.Existed(tomlfile.Date{}) {
			members++
		}
		if (e.Of.Status == "member") != (e.Of.Admitted != tomlfile.Date{}) {
			t.Errorf("%s: a member was admitted on a day, and no other was", code)
		}
		if !e.Of.Existed(tomlfile.Date{}) && len(x.Former(code)) == 0 {
			t.Errorf("%s is no more and has no former name", code)
		}
	}
	if members != 193 {
		t.Errorf("%d Members", members)
	}
	groups := make(map[string]string)
	for group, want := range map[string]int{"african-group": 54, "asia-pacific-group": 54, "eastern-european-group": 23, "grulac": 33, "weog": 29} {
		e, _ := x.Entity(group)
		for _, m := range e.Members {
			if other := groups[m.V]; other != "" {
				t.Errorf("%s is in %s and %s", m.V, other, group)
			}
			groups[m.V] = group
		}
		if len(e.Members) != want {
			t.Errorf("%s has %d members, want %d", group, len(e.Members), want)
		}
	}
}

func TestEveryLanguageHasTheSameStatesThatAreNoMore(t *testing.T) {
	english, _ := load(t, lang.English)
	for _, l := range lang.All() {
		x, _ := load(t, l.Tag)
		r := &localefile.Reader{FS: locales.FS}
		names := x.formerNames(r, l.Tag, grammar.Read(r, l.Tag))
		for _, f := range r.Findings {
			t.Errorf("%v: %s", f.Span, f.Message)
		}
		for code, names := range names {
			for i, f := range names {
				if i > 0 && f.From.V.Compare(names[i-1].Until.V) < 0 && f.From.IsSet() {
					t.Errorf("%s %s: two names at a time", l.Tag, code)
				}
				ends := func(g Former) bool { return g.Until.V == f.Until.V }
				if !slices.ContainsFunc(english.former.all()[code], ends) {
					t.Errorf("%s %s: in English no name ends on %s", l.Tag, code, f.Until.V)
				}
			}
		}
		for _, code := range slices.Sorted(maps.Keys(english.former.all())) {
			if e, _ := x.Entity(code); !e.Of.Existed(tomlfile.Date{}) && len(x.former.all()[code]) == 0 {
				t.Errorf("%s: %s has no name", l.Tag, code)
			}
		}
	}
}

func TestAStateIsNamedInItsTime(t *testing.T) {
	x, _ := load(t, lang.English)
	for code, want := range map[string]string{
		"CSK": "CSK (Czechoslovakia) ceased to exist on 1993-01-01, its place was taken by CZE, SVK", "MNE": "MNE (Montenegro) has existed only since 2006-06-03",
		"TLS": "", "EU": "", "european-community": "", "unodc": "", "VAT": "", "SCG": "",
	} {
		if got := x.Untimely(code, then); got != want {
			t.Errorf("%s: %q", code, got)
		}
	}
	if got := x.Untimely("CHE", tomlfile.Date{Year: 2002, Month: 9, Day: 9}); got != "CHE (Switzerland) became a Member of the United Nations on 2002-09-10" {
		t.Errorf("%q", got)
	}
}
