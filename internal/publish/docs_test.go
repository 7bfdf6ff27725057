package publish

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// The manual shows a manifest as it is written, and names every key.
func TestTheManualDescribesTheManifest(t *testing.T) {
	manual, err := os.ReadFile("../../docs/publishing.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(manual), "<!-- manifest: tested -->\n\n```json\n")
	example, table, _ := strings.Cut(rest, "```\n")
	m, err := ParseManifest([]byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(m.encode()); got != example {
		t.Errorf("the manifest is written as\n%s", got)
	}
	table, _, _ = strings.Cut(table, "\n\nIt says nothing")
	for _, key := range keys(reflect.TypeFor[Manifest]()) {
		if !strings.Contains(table, "`"+key+"`") {
			t.Errorf("the manual does not describe %q", key)
		}
	}
}

// keys returns the names that a type has in JSON, those of its parts too.
func keys(t reflect.Type) []string {
	switch t.Kind() {
	case reflect.Slice:
		return keys(t.Elem())
	case reflect.Struct:
	default:
		return nil
	}
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		names = append(append(names, name), keys(f.Type)...)
	}
	return names
}
