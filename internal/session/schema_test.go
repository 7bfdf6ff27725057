package session

import (
	"bytes"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/kind"
	"rapporteur/internal/tomlfile"
	"rapporteur/templates"
)

const sample = "../../sessions/ctoc-cop-wg7-2024"

// general is the schema for any body.
func general(t *testing.T) []byte {
	t.Helper()
	text, err := Schema("", nil, Known{})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// particular is the schema for the sample's body, with the codes that the sample
// uses.
func particular(t *testing.T) []byte {
	t.Helper()
	k, _, err := kind.Load(templates.FS, Text{V: "working-group-report"})
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(sample + "/session.toml")
	if err != nil {
		t.Fatal(err)
	}
	codes := make(map[string]bool)
	for _, code := range regexp.MustCompile(`"[A-Z]{2,3}"|"[a-z]+"`).FindAllString(string(content), -1) {
		codes[strings.Trim(code, `"`)] = true
	}
	text, err := Schema("ctoc-cop-wg7", k, Known{Codes: slices.Sorted(maps.Keys(codes)), Places: []string{"geneva", "vienna"}})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func compiled(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("session.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("session.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func sampleValues(t *testing.T) map[string]any {
	t.Helper()
	content, err := os.ReadFile(sample + "/session.toml")
	if err != nil {
		t.Fatal(err)
	}
	var values map[string]any
	if err := tomlfile.Unmarshal(content, &values); err != nil {
		t.Fatal(err)
	}
	asJSON(values)
	return values
}

// TestSchemaIsAsReviewed holds the whole schema, which editors complete by.
func TestSchemaIsAsReviewed(t *testing.T) {
	const golden = "testdata/schema.json"
	got := general(t)
	if *update {
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSampleIsValidAgainstTheSchema(t *testing.T) {
	for _, text := range [][]byte{general(t), particular(t)} {
		if err := compiled(t, text).Validate(sampleValues(t)); err != nil {
			t.Error(err)
		}
	}
}

func TestSchemaRefusesTypicalErrors(t *testing.T) {
	document := func(v map[string]any) map[string]any { return v["document"].(map[string]any) }
	first := func(v map[string]any, list string) map[string]any { return v[list].([]any)[0].(map[string]any) }
	tests := map[string]func(map[string]any){
		"unknown key":               func(v map[string]any) { v["docment"] = 1 },
		"unknown key of a table":    func(v map[string]any) { document(v)["symbl"] = "x" },
		"missing table":             func(v map[string]any) { delete(v, "meeting") },
		"missing key":               func(v map[string]any) { delete(document(v), "date") },
		"missing symbol":            func(v map[string]any) { delete(document(v), "symbol") },
		"missing key of a list":     func(v map[string]any) { delete(first(v, "moderators"), "gender") },
		"wrong type":                func(v map[string]any) { first(v, "sittings")["number"] = "one" },
		"number below one":          func(v map[string]any) { first(v, "sittings")["number"] = 0 },
		"number above the last":     func(v map[string]any) { first(v, "sittings")["number"] = 10_000 },
		"impossible date":           func(v map[string]any) { document(v)["date"] = "2024-13-45" },
		"unknown word":              func(v map[string]any) { document(v)["distribution"] = "secret" },
		"unknown language":          func(v map[string]any) { document(v)["languages"] = []any{"de"} },
		"unknown language of a job": func(v map[string]any) { document(v)["jobs"].(map[string]any)["de"] = map[string]any{"number": "V.1"} },
		"space in a symbol":         func(v map[string]any) { document(v)["symbol"] = "CTOC COP" },
		"mark in a symbol":          func(v map[string]any) { document(v)["symbol"] = "CTOC:COP/1" },
		"name in place of a code":   func(v map[string]any) { first(v, "moderators")["affiliation"] = "South Africa" },
		"capital in a key":          func(v map[string]any) { first(v, "agenda")["key"] = "Organization" },
		"item twice":                func(v map[string]any) { first(v, "sittings")["items"] = []any{"causes", "causes"} },
	}
	for name, spoil := range tests {
		refused(t, name, general(t), spoil)
	}
}

func refused(t *testing.T, name string, text []byte, spoil func(map[string]any)) {
	schema := compiled(t, text)
	t.Run(name, func(t *testing.T) {
		values := sampleValues(t)
		spoil(values)
		if schema.Validate(values) == nil {
			t.Error("the schema accepts it")
		}
	})
}

func TestSchemaOfABodyKnowsTheWordsOfItsKind(t *testing.T) {
	first := func(v map[string]any, list string) map[string]any { return v[list].([]any)[0].(map[string]any) }
	attending := func(v map[string]any) map[string]any { return first(v["participation"].(map[string]any), "groups") }
	tests := map[string]func(map[string]any){
		"another body":                   func(v map[string]any) { v["body"] = "ctoc-cop" },
		"another format":                 func(v map[string]any) { v["format"] = 1 },
		"unknown office":                 func(v map[string]any) { first(v, "officers")["office"] = "president" },
		"unknown capacity":               func(v map[string]any) { first(v, "statements")["capacity"] = "guest" },
		"capacity of participants only":  func(v map[string]any) { first(v, "statements")["capacity"] = "signatory" },
		"capacity of speakers only":      func(v map[string]any) { attending(v)["capacity"] = "observer-state" },
		"unknown code":                   func(v map[string]any) { attending(v)["members"] = []any{"XXX"} },
		"unknown affiliation":            func(v map[string]any) { first(v, "officers")["affiliation"] = "XXX" },
		"place that is no key":           func(v map[string]any) { v["meeting"].(map[string]any)["place"] = "Vienna" },
		"role, as in an earlier version": func(v map[string]any) { first(v, "officers")["role"] = "chair" },
	}
	for name, spoil := range tests {
		refused(t, name, particular(t), spoil)
	}
	values := sampleValues(t)
	attending(values)["members"] = []any{"example-institute"}
	values["organizations"] = []any{map[string]any{"key": "example-institute", "kind": "ngo"}}
	if err := compiled(t, particular(t)).Validate(values); err != nil {
		t.Errorf("an organization of the session's own: %v", err)
	}
}

// TestExamplesAreValid holds every example of the documentation against the
// schema of its key.
func TestExamplesAreValid(t *testing.T) {
	root := compiled(t, general(t))
	var visit func(s *jsonschema.Schema)
	visit = func(s *jsonschema.Schema) {
		for _, example := range s.Examples {
			if err := s.Validate(example); err != nil {
				t.Errorf("example of %s: %v", s.Location, err)
			}
		}
		for _, p := range s.Properties {
			visit(p)
		}
		if items := s.Items2020; items != nil {
			visit(items)
		}
		if others, ok := s.AdditionalProperties.(*jsonschema.Schema); ok {
			visit(others)
		}
	}
	visit(root)
}
