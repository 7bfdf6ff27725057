package locale

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

// sampleFacts are the facts that the examples of functions see.
func sampleFacts() map[string]any {
	person := func(name, code string) map[string]any {
		return map[string]any{"Title": "", "Name": name, "Affiliation": code}
	}
	return map[string]any{
		"From": day(2024, 7, 11), "To": day(2024, 7, 13), "Sittings": []int{1, 3},
		"Dates":    []any{day(2024, 7, 12), day(2024, 7, 11)},
		"Periods":  []any{map[string]any{"From": day(2012, 5, 30), "To": day(2012, 6, 1)}, map[string]any{"From": day(2013, 11, 11), "To": day(2013, 11, 13)}},
		"Speakers": []string{"PSE", "PAK", "CHN", "IRN"},
		"Chairs":   []any{person("Jane Doe", "GBR"), person("Richard Roe", "FRA")},
		"People":   []string{"Jane Doe", "Richard Roe", "Mary Major"},
		"Gender":   "mixed",
		"Vote":     map[string]any{"Sitting": 3, "Date": day(2024, 7, 12)}, "Closure": map[string]any{"Sitting": 4, "Date": day(2024, 7, 12)},
	}
}

// said executes the text of a message, which must succeed.
func said(t *testing.T, tag lang.Tag, text string) string {
	t.Helper()
	return say(t, tag, text, sampleFacts())
}

// TestFunctionsAreDocumented holds docs/messages.md against the functions,
// forms and series that messages may use. It executes every example.
func TestFunctionsAreDocumented(t *testing.T) {
	const page, begin, end = "../../docs/messages.md", "<!-- functions: generated -->\n", "<!-- functions: end -->\n"
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(content), begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("%s has no part between %q and %q", page, begin, end)
	}
	want := before + begin + documented(t) + end + after
	switch {
	case *update:
		if err := os.WriteFile(page, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	case want != string(content):
		t.Errorf("%s is stale: run go test ./internal/locale -update", page)
	}
}

func documented(t *testing.T) string {
	var b strings.Builder
	for _, s := range append(new(Writer).subjects(), subject{title: "References"}) {
		fmt.Fprintf(&b, "\n### %s\n", s.title)
		for _, f := range s.functions {
			if f.does == "" || len(f.examples) == 0 {
				t.Errorf("the function %s is not explained, or has no example", f.name)
			}
			fmt.Fprintf(&b, "\n**`%s %s`** %s\n\n| | formula | writes |\n|---|---|---|\n", f.name, f.takes, f.does)
			for _, e := range f.examples {
				fmt.Fprintf(&b, "| %s | `%s` | %s |\n", e.tag, strings.ReplaceAll(e.text, "|", `\|`), said(t, e.tag, e.text))
			}
		}
		for _, v := range vocabularies() {
			if v.subject == s.title {
				b.WriteString(v.table(t))
			}
		}
	}
	return b.String() + "\n"
}

// vocabulary is a set of forms or series with a formula that shows each.
type vocabulary struct {
	subject, intro string
	terms          []term
	formula        string // with %s for the term
	has            func(l *Locale) []string
}

func vocabularies() []vocabulary {
	keys := func(m map[string]text) []string { return slices.Collect(maps.Keys(m)) }
	return []vocabulary{
		{
			"Names", "FORM is one of these. CODE is a State's code (ISO 3166-1 alpha-3), EU, or a key of `names/organizations.toml`. The table shows IRN.", nameForms(), `{{long "%s" "IRN"}}`,
			func(l *Locale) []string { return keys(l.grammar.Forms) },
		},
		{
			"Places", "FORM is one of these.", placeForms(), `{{place "%s" "geneva"}}`,
			func(l *Locale) []string {
				geneva, _ := l.places.Get("geneva")
				return keys(geneva)
			},
		},
		{"Numbers", "SERIES is one of these. The table shows 1.", numberSeries(), `{{number "%s" 1}}`, func(l *Locale) []string { return l.Series() }},
		{
			"Dates", "FORM is one of these. The table shows 11 July 2024.", dateForms(), `{{date "%s" .From}}`,
			func(l *Locale) []string { return slices.Collect(maps.Keys(l.dates.Forms)) },
		},
		{
			"References", "A reference is the message `reference.KIND.FORM`, and FORM is one of these. The table shows paragraphs 7 and 8.", referenceForms(),
			`{{tn "reference.paragraph.%s" 2 (dict "Numbers" (numbers "digits" (list 7 8)) "Count" 2)}}`, formsOfReferences,
		},
	}
}

// table shows each term in every language that has it.
func (v vocabulary) table(t *testing.T) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s\n\n| | meaning | examples |\n|---|---|---|\n", v.intro)
	shown := make(map[lang.Tag]int)
	for _, term := range v.terms {
		var examples []string
		for _, language := range lang.All() {
			if slices.Contains(v.has(load(t, language.Tag)), term.name) {
				shown[language.Tag]++
				examples = append(examples, fmt.Sprintf("%s: %s", language.Tag, said(t, language.Tag, fmt.Sprintf(v.formula, term.name))))
			}
		}
		if len(examples) == 0 {
			t.Errorf("no language has the term %q", term.name)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", term.name, term.means, strings.Join(examples, " · "))
	}
	for _, language := range lang.All() {
		if has := v.has(load(t, language.Tag)); len(has) != shown[language.Tag] {
			t.Errorf("%s has %q, of which %d are explained", language.Tag, has, shown[language.Tag])
		}
	}
	return b.String()
}

// formsOfReferences returns the forms in which a language has references.
func formsOfReferences(l *Locale) []string {
	forms := make(map[string]bool)
	for _, id := range l.MessageIDs() {
		if parts := strings.Split(id, "."); parts[0] == "reference" {
			forms[parts[2]] = true
		}
	}
	return slices.Collect(maps.Keys(forms))
}
