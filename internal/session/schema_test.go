package session

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/tomlfile"
)

const sample = "../../sessions/ctoc-cop-wg7-2024"

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
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
	got, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
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
	if err := compiled(t).Validate(sampleValues(t)); err != nil {
		t.Error(err)
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
	schema := compiled(t)
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			values := sampleValues(t)
			spoil(values)
			if schema.Validate(values) == nil {
				t.Error("the schema accepts it")
			}
		})
	}
}

// TestExamplesAreValid holds every example of the documentation against the
// schema of its key.
func TestExamplesAreValid(t *testing.T) {
	root := compiled(t)
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
