package data_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/render/data"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
)

// definition is the part of a schema that the tests read.
type definition struct {
	Description string
	Type        string
	Const       *string
	Enum        []string
	Ref         string `json:"$ref"`
	Items       *definition
	Properties  map[string]*definition
	Required    []string
	Definitions map[string]*definition `json:"$defs"`
}

func readSchema(t *testing.T) *definition {
	t.Helper()
	var d definition
	if err := json.Unmarshal([]byte(data.Schema()), &d); err != nil {
		t.Fatal(err)
	}
	return &d
}

func TestSchemaRefusesWhatTheFormatDoesNotAllow(t *testing.T) {
	valid := string(render(t, reporttest.Editions()[0]))
	for _, c := range []struct{ name, old, new string }{
		{"number that is no string", `"number": "3"`, `"number": 3`},
		{"property of another name", `"outline": [`, `"contents": [`},
		{"additional property", `"version": "2",`, `"version": "2", "numbers": [],`},
		{"other version", `"version": "2"`, `"version": "3"`},
		{"unknown language", `"language": "en"`, `"language": "de"`},
		{"printed date", `"date": "2024-07-26"`, `"date": "26 July 2024"`},
		{"missing items", `"items": [],`, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := strings.Replace(valid, c.old, c.new, 1)
			if changed == valid {
				t.Fatalf("nothing to replace: %s", c.old)
			}
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(changed))
			if err != nil {
				t.Fatal(err)
			}
			if err := compiled(t).Validate(value); err == nil {
				t.Error("the schema accepts it")
			}
		})
	}
}

func TestSchemaDescribesEveryProperty(t *testing.T) {
	schema := readSchema(t)
	objects := map[string]*definition{"edition": schema}
	for name, d := range schema.Definitions {
		objects[name] = d
	}
	for object, d := range objects {
		for name, property := range d.Properties {
			if property.Description == "" {
				t.Errorf("%s.%s has no description", object, name)
			}
		}
	}
}

const documentation = "../../../docs/json-format.md"

func TestDocumentationIsTrue(t *testing.T) {
	file, err := os.ReadFile(documentation)
	if err != nil {
		t.Fatal(err)
	}
	text := string(file)
	text = replacePart(t, text, "properties", propertyTables(readSchema(t), order(t)))
	text = replacePart(t, text, "example", "```json\n"+string(render(t, example()))+"```\n")
	validate(t, render(t, example()))
	golden(t, documentation, []byte(text))
}

// example is the beginning of the English test edition.
func example() *resolve.Edition {
	e := reporttest.Editions()[0]
	e.Blocks, e.Outline = e.Blocks[:6], e.Outline[:3]
	return e
}

// replacePart returns the text with the part between two comments replaced.
func replacePart(t *testing.T, text, name, part string) string {
	t.Helper()
	begin, end := "<!-- begin "+name+" -->\n", "<!-- end "+name+" -->\n"
	before, rest, ok1 := strings.Cut(text, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s has no part %q", documentation, name)
	}
	return before + begin + part + end + after
}

// propertyTables prints one table for each kind of object.
func propertyTables(schema *definition, names map[string][]string) string {
	var b strings.Builder
	objects := []string{
		"document", "section", "paragraph", "recommendation", "provision", "unnumbered",
		"item", "continuation", "reference", "target", "mark", "table", "cell", "figure", "note", "job",
		"facts", "body", "meeting", "period", "stretch", "segment", "named", "sitting", "agenda-item", "person", "term", "entity", "participation", "present",
		"act", "printed", "counts", "paper", "adoption",
	}
	writeTable(&b, "edition", schema, names["edition"])
	for _, name := range objects {
		writeTable(&b, name, schema.Definitions[name], names[name])
	}
	return b.String()
}

func writeTable(b *strings.Builder, name string, d *definition, properties []string) {
	fmt.Fprintf(b, "### %s\n\n| property | type | meaning |\n|---|---|---|\n", name)
	for _, p := range properties {
		optional := ""
		if !slices.Contains(d.Required, p) {
			optional = ", optional"
		}
		fmt.Fprintf(b, "| `%s` | %s%s | %s |\n", p, typeName(d.Properties[p]), optional, d.Properties[p].Description)
	}
	b.WriteString("\n")
}

func typeName(d *definition) string {
	switch {
	case d.Ref != "":
		return strings.TrimPrefix(d.Ref, "#/$defs/")
	case d.Const != nil:
		return fmt.Sprintf("`%q`", *d.Const)
	case d.Enum != nil:
		return "`\"" + strings.Join(d.Enum, "\"`, `\"") + "\"`"
	case d.Items != nil:
		return "list of " + typeName(d.Items)
	default:
		return d.Type
	}
}

// order returns the names of the properties of every object in the order of
// the schema, which is the order in which Write writes them.
func order(t *testing.T) map[string][]string {
	t.Helper()
	names := map[string][]string{}
	d := json.NewDecoder(strings.NewReader(data.Schema()))
	var path []string
	walk(t, d, path, names)
	return names
}

// walk reads one JSON value and records the properties that it defines.
func walk(t *testing.T, d *json.Decoder, path []string, names map[string][]string) {
	t.Helper()
	token, err := d.Token()
	if err != nil {
		t.Fatal(err)
	}
	delim, ok := token.(json.Delim)
	if !ok {
		return
	}
	for d.More() {
		inner := path
		if delim == '{' {
			name, err := d.Token()
			if err != nil {
				t.Fatal(err)
			}
			inner = append(slices.Clone(path), name.(string))
		}
		record(inner, names)
		walk(t, d, inner, names)
	}
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
}

func record(path []string, names map[string][]string) {
	switch {
	case len(path) == 2 && path[0] == "properties":
		names["edition"] = append(names["edition"], path[1])
	case len(path) == 4 && path[0] == "$defs" && path[2] == "properties":
		names[path[1]] = append(names[path[1]], path[3])
	}
}
