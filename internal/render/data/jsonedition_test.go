package data_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/render/data"
	"rapporteur/internal/report/reporttest"
)

func TestEditionsAreOfTheFormat(t *testing.T) {
	for _, e := range reporttest.Editions() {
		validate(t, render(t, e))
	}
}

// Nothing of the format is lost when it is read.
func TestWhatIsReadIsWrittenAgainTheSame(t *testing.T) {
	for _, e := range reporttest.Editions() {
		want := render(t, e)
		read, err := data.Read(want)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := data.Write(&got, read); err != nil {
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
		`{}`:               "is no JSON edition of version 1 or 2",
		`{"version": "3"}`: "is no JSON edition of version 1 or 2",
	} {
		if _, err := data.Read([]byte(content)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", content, err, want)
		}
	}
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
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(data.Schema()))
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
