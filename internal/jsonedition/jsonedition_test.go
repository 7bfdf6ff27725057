package jsonedition_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/jsonedition"
	"rapporteur/internal/render/data"
	"rapporteur/internal/render/editiontest"
	"rapporteur/internal/resolve"
)

var update = flag.Bool("update", false, "rewrite the generated parts of the documentation")

func TestEditionsAreOfTheFormat(t *testing.T) {
	for _, e := range editiontest.Editions() {
		validate(t, render(t, e))
	}
}

// Nothing of the format is lost when it is read.
func TestWhatIsReadIsWrittenAgainTheSame(t *testing.T) {
	for _, e := range editiontest.Editions() {
		want := render(t, e)
		read, err := jsonedition.Read(want)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := jsonedition.Write(&got, read); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestWhatIsNoEditionIsRefused(t *testing.T) {
	for content, want := range map[string]string{
		"":                 "is no JSON edition: unexpected end of JSON input",
		`{}`:               "is no JSON edition of version 1",
		`{"version": "2"}`: "is no JSON edition of version 1",
	} {
		if _, err := jsonedition.Read([]byte(content)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", content, err, want)
		}
	}
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
