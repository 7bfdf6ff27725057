package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/locale/localetest"
	"rapporteur/locales"
)

// load returns the names of a shipped language and their order, which must be
// without findings.
func load(t *testing.T, tag lang.Tag) (*Lexicon, *Order) {
	t.Helper()
	r := &localefile.Reader{FS: locales.FS}
	entities := ReadEntities(r)
	g := grammar.Read(r, tag)
	x := Read(r, tag, g, entities)
	sorted := x
	if other := lang.Tag(g.Order.Names.V); other != "" {
		sorted = Read(r, other, grammar.Read(r, other), entities)
	}
	order := ReadOrder(r, g.Order, sorted)
	for _, f := range r.Findings {
		t.Errorf("%v: %s", f.Span, f.Message)
	}
	return x, order
}

// Every name in every form, in the order of the language: a list that a
// reviewer reads from top to bottom.
func TestEveryNameInEveryForm(t *testing.T) {
	for _, language := range lang.All() {
		l, order := load(t, language.Tag)
		codes := l.Codes()
		order.Sort(codes)
		var b strings.Builder
		for _, code := range codes {
			e, _ := l.Entry(code)
			fmt.Fprintf(&b, "%s%s\n", code, agreement(e))
			writeForms(&b, e.Long)
			if e.Short != nil {
				b.WriteString("  short\n")
				writeForms(&b, e.Short)
			}
		}
		localetest.Golden(t, fmt.Sprintf("names.%s.txt", language.Tag), b.String())
	}
}

func agreement(e Entry) string {
	s := ""
	if e.Gender.IsSet() {
		s = " " + e.Gender.V
	}
	if e.Plural.V {
		s += " plural"
	}
	for _, u := range e.Unsure {
		s += " " + u.V + "?"
	}
	return s
}

func writeForms(b *strings.Builder, forms map[string]text) {
	last := ""
	for _, form := range slices.SortedFunc(maps.Keys(forms), func(x, y string) int {
		return strings.Compare(formRank(x)+x, formRank(y)+y)
	}) {
		if forms[form].V != last {
			fmt.Fprintf(b, "    %-9s %s\n", form, forms[form].V)
		}
		last = forms[form].V
	}
}

// formRank puts list first and formal last.
func formRank(form string) string {
	switch form {
	case "list":
		return "0"
	case "formal":
		return "2"
	}
	return "1"
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
