package kind

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/templates"
)

func read(t *testing.T, content string) (*Kind, diag.List) {
	t.Helper()
	return Read([]*source.File{source.NewFile("kind.toml", []byte(content))})
}

func TestVocabulariesAreInTheOrderOfTheFile(t *testing.T) {
	k, findings := read(t, `
[offices.rapporteur]
most = 1
[offices.chair]
presides = true
[capacities.party]
of = "state"
attends = true
[capacities.observer]
of = "state"
from = ["party"]
[acts.election]
needs = ["person"]
may = ["how", "on_behalf"]
order = 20
`)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if diff := cmp.Diff([]string{"rapporteur", "chair"}, k.Offices.Keys()); diff != "" {
		t.Errorf("offices (-want +got):\n%s", diff)
	}
	chair, ok := k.Offices.Find("chair")
	if !ok || !chair.Presides.V || chair.Key.Span.String() != "kind.toml:4:10" {
		t.Errorf("chair: %v %+v", ok, chair)
	}
	if _, ok := k.Offices.Find("president"); ok {
		t.Error("an office that is not declared is found")
	}
	observer, _ := k.Capacities.Find("observer")
	party, _ := k.Capacities.Find("party")
	if diff := cmp.Diff([][]string{{"party"}, {"party"}}, [][]string{observer.Attended(), party.Attended()}); diff != "" {
		t.Errorf("capacities of those who speak (-want +got):\n%s", diff)
	}
	if election, _ := k.Acts.Find("election"); election.Order.V != 20 || len(election.May) != 2 {
		t.Errorf("election: %+v", election)
	}
}

func TestFindingsPointAtTheDeclaration(t *testing.T) {
	tests := []struct {
		name, content string
		want          []string
	}{
		{"nothing declared", "", nil},
		{"rules are read by others", "[rules]\nword-limit = { limit = 1 }", nil},
		{"no word", "[offices.Vice_Chair]", []string{`kind-key-malformed 1:10 Vice_Chair: "Vice_Chair" cannot be a word of a kind | write a word such as vice-chair`}},
		{"unknown property", "[offices.chair]\npreside = true", []string{`toml-key-unknown 2:1 preside: unknown key "preside" in "offices.chair" | did you mean "presides"?`}},
		{"no table", "[offices]\nchair = true", []string{`toml-type-wrong 2:9 true: "offices.chair" must be a table, not true or false | `}},
		{"unknown possessor", "[capacities.x]\nof = \"stat\"", []string{`toml-choice-unknown 2:6 "stat": "stat" is not a value of "of" | did you mean "state"?`}},
		{"speaks from no group", "[capacities.x]\nof = \"state\"\nfrom = [\"y\"]\n[capacities.party]\nof = \"state\"\nattends = true", []string{
			`kind-word-unknown 3:9 "y": no capacity of participants is called "y" | known here: party`,
		}},
		{"a plural form", "[acts.other]\n[capacities.few]\nof = \"state\"", []string{
			`kind-key-malformed 1:7 other: "other" cannot be a word of a kind: the plural forms of messages are called so | write a word of two parts, such as other-members`,
			`kind-key-malformed 2:13 few: "few" cannot be a word of a kind: the plural forms of messages are called so | write a word of two parts, such as few-members`,
		}},
		{"contents", "[contents]\nlevel = 6\n", []string{
			`kind-sections-impossible 2:9 6: there are no headings of level 6 | write a level from 1, for chapters alone, to 5`,
		}},
		{"contents of no level", "[contents]\n", []string{`toml-key-missing 1:1 [contents]: "level" is missing in "contents" | add level = …`}},
		{"labels of sections", "[sections]\nlabels = [\"roman\", \"part\", \"roman\"]\nthrough = [\"alpha\"]", []string{
			`kind-sections-impossible 2:20 "part": parts are on the outermost level, not on level 2 | correct labels under [sections]`,
			`kind-sections-impossible 2:28 "roman": sections of two levels would have the label "roman" | correct labels under [sections]`,
			`kind-word-unknown 3:12 "alpha": sections have no label "alpha" | known here: roman, part, roman`,
		}},
		{"six levels", "[sections]\nlabels = [\"part\", \"roman\", \"alpha\", \"decimal\", \"letter\", \"small-roman\"]", []string{
			`kind-sections-impossible 2:58 "small-roman": sections are nested at most 5 deep | correct labels under [sections]`,
		}},
		{"numbers of texts", "[series.a]\nfolder = \"provisions\"\nnumber = \"{meeting:Roman}/{numbr}\"\n[series.b]\nfolder = \"provisions\"\nnumber = \"{year}\"\n[series.c]\nfolder = \"provisions\"\nnumber = \"{number\"", []string{
			`number-pattern-malformed 3:10 "{meeting:Roman}/{numbr}": "Roman" has no meaning in the number of a text | did you mean "roman"?`,
			`number-pattern-malformed 3:10 "{meeting:Roman}/{numbr}": "numbr" has no meaning in the number of a text | did you mean "number"?`,
			`number-pattern-malformed 6:10 "{year}": all texts would have the number "{year}" | write a pattern such as "{number}", "{meeting:ROMAN}/{number}", "{year}/{number}" or "{paragraph}.{number}"`,
			`number-pattern-malformed 9:10 "{number": a brace of "{number" has no other half | write a pattern such as "{number}", "{meeting:ROMAN}/{number}", "{year}/{number}" or "{paragraph}.{number}"`,
		}},
		{"two series of recommendations", "[series.a]\nfolder = \"recommendations\"\n[series.b]\nfolder = \"recommendations\"", []string{
			`kind-word-unknown 4:10 "recommendations": the series "a" has its texts in recommendations too | write folder = "provisions" for all but one series`,
		}},
		{"unknown field", "[acts.x]\nneeds = [\"sittin\"]\nmay = [\"how\", \"kind\"]", []string{
			`kind-word-unknown 2:10 "sittin": acts have no field "sittin" | did you mean "sitting"?`,
			`kind-word-unknown 3:15 "kind": acts have no field "kind" | correct the word, or declare it`,
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := read(t, test.content)
			var got []string
			for _, f := range findings.Sorted() {
				p := f.Span.Position()
				got = append(got, fmt.Sprintf("%s %d:%d %s: %s | %s", f.Rule, p.Line, p.Column, f.Span.Text(), f.Message, f.Hint))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestKindWithoutFileIsAFindingWhereItIsNamed(t *testing.T) {
	body := source.NewFile("body.toml", []byte(`report = "x"`))
	for _, name := range []string{"x", "../x"} {
		k, findings, err := Load(fstest.MapFS{}, Text{V: name, Span: body.Span(9, 12)})
		if k != nil || err != nil || len(findings) != 1 || findings[0].Span.String() != "body.toml:1:10" {
			t.Errorf("%q: %v, %v, %v", name, k, findings, err)
		}
	}
}

func TestFailureOfReadingIsAnError(t *testing.T) {
	if k, findings, err := Load(broken{}, Text{V: "x"}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v, %v, %v", k, findings, err)
	}
}

// broken is a folder of which no file can be read.
type broken struct{}

func (broken) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestTheKindsOfTodayAreClean(t *testing.T) {
	names, err := fs.Glob(templates.FS, "*/"+FileName)
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		k, findings, err := Load(templates.FS, Text{V: name[:len(name)-len("/"+FileName)]})
		if err != nil || len(findings) > 0 {
			t.Fatal(name, findings, err)
		}
		if presiding := k.Offices.Only(func(o Office) bool { return o.Presides.V }); len(presiding) == 0 {
			t.Errorf("%s: nobody presides", name)
		}
	}
}

func TestKeys(t *testing.T) {
	for key, want := range map[string]bool{
		"a": true, "vice-chair": true, "a-2": true, "": false, "2-a": false, "-a": false, "a-": false, "a--b": false, "A": false, "é": false,
	} {
		if IsKey(key) != want {
			t.Errorf("IsKey(%q) is %v", key, !want)
		}
	}
}
