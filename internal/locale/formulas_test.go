package locale

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/message"
)

// sampleInWords are the facts of sampleFacts as a formula of a session states
// them, with the dates of its meeting.
const sampleInWords = `{{with (dict "From" .Meeting.From "To" .Meeting.To "Sittings" (list 1 3) "Dates" (list .Meeting.To .Meeting.From)
"Periods" (list (dict "From" .Meeting.From "To" .Meeting.To)) "Speakers" (list "PSE" "PAK" "CHN" "IRN")
"Chairs" (list (dict "Title" "" "Name" "Jane Doe" "Affiliation" "GBR") (dict "Title" "" "Name" "Richard Roe" "Affiliation" "FRA"))
"Vote" (dict "Sitting" 3 "Date" .Meeting.To) "Closure" (dict "Sitting" 4 "Date" .Meeting.To)
"People" (list "Jane Doe" "Richard Roe" "Mary Major") "Gender" "mixed")}}`

// ofTemplates calls every function of text/template that a formula may use.
const ofTemplates = `{{if and (eq 1 1) (ge 2 1) (gt 2 1) (le 1 2) (lt 1 2) (ne 1 2) (not (eq 1 2)) (or (eq 1 2) (eq 1 1))}}{{index .People 0}}{{slice "words" 0 1}}{{number "digits" (len .People)}}{{end}}`

// TestFormulasOfEveryFunction writes, for each language, the messages of a
// session whose formula calls every function in every form and series. The
// gate builds a session with them under different circumstances: the bytes
// must be the same (.ci/reproducible).
func TestFormulasOfEveryFunction(t *testing.T) {
	called := ""
	for _, language := range lang.All() {
		calls := append(everyCall(t, language.Tag), ofTemplates)
		for _, name := range message.Builtins() {
			if !strings.Contains(ofTemplates, name+" ") {
				t.Errorf("no formula calls %s", name)
			}
		}
		text := "# Every function in every form and series, from go test ./internal/locale -update.\n\n[\"introduction.mandate\"]\nother = '''" + strings.ReplaceAll(sampleInWords, "\n", " ") + strings.Join(calls, "; ") + "{{end}}'''\n"
		name := filepath.Join("formulas", string(language.Tag), "messages.toml")
		if *update {
			if err := os.MkdirAll(filepath.Join("testdata", filepath.Dir(name)), 0o777); err != nil {
				t.Fatal(err)
			}
		}
		golden(t, name, text)
		called += text
	}
	for name := range functionNames() {
		if !regexp.MustCompile(`[{(| ]` + name + `[ }]`).MatchString(called) {
			t.Errorf("no formula calls %s", name)
		}
	}
}

// everyCall returns formulas that call each function, and each in every form
// and series that the language has.
func everyCall(t *testing.T, tag lang.Tag) []string {
	var calls []string
	for _, s := range new(Writer).subjects() {
		for _, f := range s.functions {
			for _, e := range f.examples {
				if _, err := with(t, tag, "test = '''"+e.text+"'''").Writer(nil, nil).Execute("test", nil, sampleFacts()); err == nil {
					calls = append(calls, e.text)
				}
			}
		}
	}
	for _, v := range vocabularies() {
		has := v.has(load(t, tag))
		slices.Sort(has)
		for _, term := range has {
			calls = append(calls, fmt.Sprintf(v.formula, term))
		}
	}
	return calls
}
