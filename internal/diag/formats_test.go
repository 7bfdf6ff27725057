package diag

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample returns findings that use every field.
func sample() List {
	content := "key = 'é'\nkey = 'ü'\n"
	file := source.NewFile("a b/ses:sion.toml", []byte(content))
	again := file.Span(strings.LastIndex(content, "key"), strings.LastIndex(content, " ="))
	value := file.Span(strings.Index(content, "'é"), strings.Index(content, "\n"))
	return List{
		{
			Rule: "key-twice", Severity: Error, Span: again, Message: "the key is there <twice>", Hint: "delete one",
			Related: []Related{{Span: file.Span(0, 3), Message: "first here"}},
		},
		{
			Rule: "accent", Severity: Warning, Span: value, Message: "100% wrong,\nno doubt",
			Fix: &Fix{Message: "take it off", Edits: []Edit{{Span: value, New: "'e'"}, {Span: again, New: "k"}}},
		},
		{Rule: "nowhere", Severity: Info, Message: "about nothing in particular"},
		{Rule: "lines", Severity: Error, Span: file.Span(0, len(content)), Message: "over several lines"},
	}
}

func TestJSONHoldsEveryField(t *testing.T) {
	var b bytes.Buffer
	if err := sample().WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got["version"] != 1.0 {
		t.Errorf("version %v, want 1", got["version"])
	}
	first := got["findings"].([]any)[0]
	want := map[string]any{
		"rule": "key-twice", "severity": "error", "file": "a b/ses:sion.toml",
		"line": 2.0, "column": 1.0, "endLine": 2.0, "endColumn": 4.0,
		"message": "the key is there <twice>", "hint": "delete one", "fingerprint": sample().Fingerprints()[0],
		"related": []any{map[string]any{
			"file": "a b/ses:sion.toml", "line": 1.0, "column": 1.0, "endLine": 1.0, "endColumn": 4.0, "message": "first here",
		}},
	}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("finding differs (-want +got):\n%s", diff)
	}
	if !strings.Contains(b.String(), "<twice>") {
		t.Error("< is escaped")
	}
}

func TestJSONOfNothingIsAnEmptyList(t *testing.T) {
	var b bytes.Buffer
	if err := List(nil).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "{\n  \"version\": 1,\n  \"findings\": []\n}\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSARIFIsValidAgainstItsSchema(t *testing.T) {
	schema := sarifSchema(t)
	rules := []Rule{
		{ID: "accent", Severity: Warning, Summary: "No accents.", Why: "They get lost.", Hint: "Take them off."},
		{ID: "bare", Severity: Info, Summary: "Nothing more."},
	}
	for name, list := range map[string]List{"findings": sample(), "nothing": nil} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := list.WriteSARIF(&b, rules, "1.2.3"); err != nil {
				t.Fatal(err)
			}
			log, err := jsonschema.UnmarshalJSON(&b)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(log); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestFormatsAreAsReviewed holds the whole logs of findings that use every
// field.
func TestFormatsAreAsReviewed(t *testing.T) {
	rules := []Rule{{ID: "other"}, {ID: "accent", Severity: Warning, Summary: "No accents", Why: "They get lost.", Hint: "take them off"}}
	for name, write := range map[string]func(io.Writer) error{
		"sarif.golden":  func(w io.Writer) error { return sample().WriteSARIF(w, rules, "1.2.3") },
		"json.golden":   sample().WriteJSON,
		"github.golden": sample().WriteGitHub,
		"text.golden":   func(w io.Writer) error { return sample().WriteText(w, false) },
		"color.golden":  func(w io.Writer) error { return sample().WriteText(w, true) },
	} {
		var got bytes.Buffer
		if err := write(&got); err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", golden, diff)
		}
	}
}

func TestSARIFPointsAtPlacesAndRules(t *testing.T) {
	var b bytes.Buffer
	if err := sample().WriteSARIF(&b, []Rule{{ID: "other"}, {ID: "accent"}}, ""); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	results := log.Runs[0].Results
	if got := results[0].Locations[0].Physical; got.Artifact.URI != "a%20b/ses:sion.toml" || *got.Region != (sarifRegion{2, 1, 2, 4}) {
		t.Errorf("place %+v", got)
	}
	if got := results[0].RuleIndex; got != nil {
		t.Errorf("index %d for a rule that is not listed", *got)
	}
	if got := results[1].RuleIndex; got == nil || *got != 1 {
		t.Errorf("rule index %v, want 1", got)
	}
	if got := len(results[1].Fixes[0].Changes[0].Replacements); got != 2 {
		t.Errorf("%d replacements, want 2", got)
	}
	if got := len(results[2].Locations); got != 0 {
		t.Errorf("%d places of a finding without one", got)
	}
}

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	file, err := os.Open("testdata/sarif-2.1.0.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	return compiler.MustCompile("sarif.json")
}

func TestGitHubAnnotationsEscapeWhatTheFormatUses(t *testing.T) {
	var b bytes.Buffer
	if err := sample().WriteGitHub(&b); err != nil {
		t.Fatal(err)
	}
	const want = `::error file=a b/ses%3Asion.toml,line=2,endLine=2,col=1,endColumn=3,title=key-twice::the key is there <twice>%0Ahint: delete one
::warning file=a b/ses%3Asion.toml,line=1,endLine=1,col=7,endColumn=9,title=accent::100%25 wrong,%0Ano doubt
::notice title=nowhere::about nothing in particular
::error file=a b/ses%3Asion.toml,line=1,endLine=3,title=lines::over several lines
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFingerprintsSurviveLinesAddedAbove(t *testing.T) {
	find := func(content string) []string {
		file := source.NewFile("s.toml", []byte(content))
		var list List
		for i := range len(content) {
			if strings.HasPrefix(content[i:], "bad") {
				list.Add(Finding{Rule: "r", Span: file.Span(i, i+3), Message: "m"})
			}
		}
		return list.Fingerprints()
	}
	before, after := find("bad\nx = bad\n"), find("# new\n\nbad\n# moved\nx = bad\n")
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("fingerprints changed:\n%s", diff)
	}
	if before[0] == before[1] {
		t.Error("two findings share a fingerprint")
	}
}

func TestFingerprintsDifferByRuleFileAndText(t *testing.T) {
	content := []byte("one two")
	a, b := source.NewFile("a", content), source.NewFile("b", content)
	list := List{
		{Rule: "r", Span: a.Span(0, 3)}, {Rule: "q", Span: a.Span(0, 3)}, {Rule: "r", Span: b.Span(0, 3)}, {Rule: "r", Span: a.Span(4, 7)},
	}
	seen := make(map[string]bool)
	for _, print := range list.Fingerprints() {
		if seen[print] {
			t.Errorf("fingerprint %s twice", print)
		}
		seen[print] = true
	}
}

// TestWhatHasNoLinesHasAPlace: no format gives a line that nobody can look up.
func TestWhatHasNoLinesHasAPlace(t *testing.T) {
	file := source.NewDerived("r.pdf", []byte("one two"), []source.Place{{From: 0, Name: "p. 1, line 1"}, {From: 4, Name: "p. 2, line 3"}})
	list := List{{Rule: "r", Severity: Error, Span: file.Span(4, 7), Message: "wrong", Related: []Related{{file.Span(0, 3), "and here"}}}}
	for name, test := range map[string]struct {
		write        func(io.Writer) error
		want, absent string
	}{
		"text":   {func(w io.Writer) error { return list.WriteText(w, false) }, "r.pdf:p. 2, line 3: error: wrong [r]\n    one two\n        ^~~\n  r.pdf:p. 1, line 1: and here\n", ":1:"},
		"json":   {list.WriteJSON, `"place": "p. 2, line 3"`, `"line": 1`},
		"github": {list.WriteGitHub, "::error file=r.pdf,title=r::p. 2, line 3: wrong\n", ",line="},
		"sarif":  {func(w io.Writer) error { return list.WriteSARIF(w, nil, "") }, `"fullyQualifiedName": "p. 1, line 1"`, "region"},
	} {
		var out bytes.Buffer
		if err := test.write(&out); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), test.want) || strings.Contains(out.String(), test.absent) {
			t.Errorf("%s: %s", name, out.String())
		}
	}
}
