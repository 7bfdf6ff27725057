package data_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/render/data"
	"rapporteur/internal/render/editiontest"
	"rapporteur/internal/resolve"
)

var update = flag.Bool("update", false, "rewrite the golden files and the generated parts of the documentation")

func TestRenderGolden(t *testing.T) {
	for _, e := range editiontest.Editions() {
		name := "edition." + string(e.Language.Tag) + ".json"
		t.Run(name, func(t *testing.T) {
			got := render(t, e)
			validate(t, got)
			golden(t, filepath.Join("testdata", name), got)
		})
	}
}

func TestReferencesAndNotesAreCollectedOnce(t *testing.T) {
	link := &resolve.Link{Keys: []string{"b", "c"}}
	note := &resolve.Note{Key: "n", Mark: "1", Text: resolve.Text{{Text: "See b.", Link: link}}}
	e := editiontest.Editions()[0]
	e.Blocks = []resolve.Block{&resolve.Paragraph{
		Key: "a", Number: "1",
		Text:  resolve.Text{{Text: "See b and c", Link: link}, {Text: "1", Note: note}},
		Items: []*resolve.Item{{Text: resolve.Text{{Text: "c", Link: &resolve.Link{Keys: []string{"c", "d"}}}, {Text: "1", Note: note}}}},
	}}
	var got struct {
		Paragraphs []struct{ Refs, Notes []string }
		Notes      []struct {
			Key, Mark, Text string
			Refs            []string
		}
	}
	if err := json.Unmarshal(render(t, e), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"b", "c", "d"}, got.Paragraphs[0].Refs); diff != "" {
		t.Errorf("refs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"n"}, got.Paragraphs[0].Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if len(got.Notes) != 1 || got.Notes[0].Text != "See b." || !cmp.Equal(got.Notes[0].Refs, []string{"b", "c"}) {
		t.Errorf("got footnotes %+v, want one that says \"See b.\" and refers to b and c", got.Notes)
	}
}

func TestTextIsNotEscapedForHTML(t *testing.T) {
	e := editiontest.Editions()[0]
	e.Title = resolve.Text{{Text: "Traders & <carriers>"}}
	if !bytes.Contains(render(t, e), []byte(`"title": "Traders & <carriers>"`)) {
		t.Error("the title is escaped")
	}
}

// An edition's shape is that of every other: same keys, same numbers, same references.
func TestLanguagesHaveTheSameKeysAndNumbers(t *testing.T) {
	editions := editiontest.Editions()
	first := structure(t, render(t, editions[0]))
	for _, e := range editions[1:] {
		if diff := cmp.Diff(first, structure(t, render(t, e))); diff != "" {
			t.Errorf("%s differs from %s (-first +this):\n%s", e.Language.Tag, editions[0].Language.Tag, diff)
		}
	}
}

// structure returns the document without what is in its language.
func structure(t *testing.T, document []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(document, &value); err != nil {
		t.Fatal(err)
	}
	return strip(value)
}

func strip(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for _, words := range []string{"language", "title", "label", "text", "caption", "alt", "header", "rows"} {
			delete(value, words)
		}
		for name, inner := range value {
			value[name] = strip(inner)
		}
	case []any:
		for i, inner := range value {
			value[i] = strip(inner)
		}
	}
	return value
}

func render(t *testing.T, e *resolve.Edition) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := data.Render(&b, e); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// validate holds a document against the schema.
func validate(t *testing.T, document []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled(t).Validate(value); err != nil {
		t.Error(err)
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("edition.schema.json", value); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("edition.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// golden compares got with a file, or rewrites it.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got); run the test with -update to accept:\n%s", path, diff)
	}
}
