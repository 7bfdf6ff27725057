package lexicon

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/locales"
)

// load returns the names of a shipped language and their order, which must be
// without findings.
func load(t *testing.T, tag lang.Tag) (*Lexicon, *Order) {
	t.Helper()
	r := &localefile.Reader{FS: locales.FS}
	entities := ReadEntities(r, nil)
	g := grammar.Read(r, tag)
	x := Read(r, tag, g, entities, nil)
	sorted := x
	if other := lang.Tag(g.Order.Names.V); other != "" {
		sorted = Read(r, other, grammar.Read(r, other), entities, nil)
	}
	order := ReadOrder(r, g.Order, sorted)
	for _, f := range r.Findings {
		t.Errorf("%v: %s", f.Span, f.Message)
	}
	return x, order
}

func TestListsAreInTheOrderOfTheLanguage(t *testing.T) {
	for tag, want := range map[lang.Tag]string{
		"fr": "CRI CIV CUB EGY SLV ARE ECU ESP USA ETH RUS SYR KOR MDA COD DOM PSE",
		"es": "ARG AUT BHS ESP FRA NLD PER SYR VEN PSE",
		"en": "BOL IRN NLD PHL GBR USA VEN PSE",
		"ru": "BOL IRN ESP ITA RUS ZAF JPN PSE",
		"zh": "AFG ALB DZA AND ARG ARM AUS CHN PSE",
		"ar": "RUS ITA BRA ZAF CHL CHN GBR AUT USA JPN PSE",
	} {
		codes := strings.Fields(want)
		_, l := load(t, tag)
		reversed := make([]string, 0, len(codes))
		for i := range codes {
			reversed = append(reversed, codes[len(codes)-1-i])
		}
		l.Sort(reversed)
		got := strings.Join(reversed, " ")
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", tag, got, want)
		}
	}
}

func TestTheCheckerAcceptsBothOrdersWhereUsageHasTwo(t *testing.T) {
	_, fr := load(t, "fr")
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"GNB", "GNQ", true}, {"GNQ", "GNB", true}, // Guinée-Bissau, Guinée équatoriale
		{"MDA", "COD", true}, {"COD", "MDA", true}, // République de Moldova, République démocratique du Congo
		{"GRC", "GTM", true}, {"GTM", "GRC", false},
		{"FRA", "FRA", true},
	} {
		if got := fr.InOrder(c.a, c.b); got != c.want {
			t.Errorf("%s before %s: %v", c.a, c.b, got)
		}
	}
}

func TestANameIsThatOfItsCodeAndForm(t *testing.T) {
	x, _ := load(t, lang.French)
	for _, code := range x.Codes() {
		e, _ := x.Entry(code)
		short := e.Short
		if short == nil {
			short = e.Long
		}
		for form := range e.Long {
			if name, err := x.Name(code, form); err != nil || name != e.Long[form].V {
				t.Errorf("%s, %s: %q, %v; want %q", code, form, name, err, e.Long[form].V)
			}
			if name, err := x.ShortName(code, form); err != nil || name != short[form].V {
				t.Errorf("%s, %s, short: %q, %v; want %q", code, form, name, err, short[form].V)
			}
		}
	}
	if name, err := x.Name("xx-none", "list"); err == nil {
		t.Errorf("a code that does not exist has the name %q", name)
	}
	if name, err := x.Name("cl", "none"); err == nil {
		t.Errorf("a form that does not exist has the name %q", name)
	}
}
