package session

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the documentation and the golden files")

// key is one key of a type, as the manual describes it.
type key struct {
	path, form string // form is the type of a value, or the header of a table
	required   bool
	table      bool
}

// keysIn lists the keys of a struct type in the order of its fields, those
// of tables within included.
func keysIn(t reflect.Type, path string) []key {
	var keys []key
	for _, f := range reflect.VisibleFields(t) {
		name := f.Tag.Get("toml")
		if name == "" || name == "-" {
			continue
		}
		at := strings.TrimPrefix(path+"."+name, ".")
		k := key{path: at, form: formOf(f.Type, f.Tag), required: f.Tag.Get("required") == "true"}
		if k.form == "" {
			k.table, k.form = true, "["+at+"]"
		}
		keys = append(keys, k)
		switch {
		case !k.table:
		case f.Type == reflect.TypeFor[map[string]Text]():
			keys = append(keys, key{path: at + ".<key>", form: formOf(f.Type.Elem(), f.Tag)})
		case f.Type.Kind() == reflect.Map:
			keys = append(keys, keysIn(f.Type.Elem(), at+".<language>")...)
		case f.Type.Kind() == reflect.Slice:
			keys[len(keys)-1].form = "[[" + at + "]]"
			keys = append(keys, keysIn(f.Type.Elem(), at)...)
		default:
			keys = append(keys, keysIn(f.Type, at)...)
		}
	}
	return keys
}

// formOf names the type of a leaf; it is empty for tables.
func formOf(t reflect.Type, tag reflect.StructTag) string {
	switch t {
	case reflect.TypeFor[Text]():
		if words := tag.Get("oneof"); words != "" {
			return "text: " + strings.Join(strings.Fields(words), ", ")
		}
		return map[string]string{
			"": "text", "key": "text: a key", "number": "text: a number", "part": "text: key of an agenda item or sub-item", "code": "text: a code",
			"place": "text: key of a place", "mode": "text: a form of the meeting", "sitting": "text: a kind of sitting", "segment": "text: a segment", "output": "text: an output",
			"office": "text: an office", "organization": "text: a kind of organization", "series": "text: a series", "speaks": "text: a capacity", "attends": "text: a capacity", "experts": "text: a capacity",
			"symbol": "text: a document symbol", "language": "text: a language",
		}[tag.Get("kind")]
	case reflect.TypeFor[[]Text]():
		return "list of " + formOf(reflect.TypeFor[Text](), tag)
	case reflect.TypeFor[Int]():
		return "whole number"
	case reflect.TypeFor[Bool]():
		return "true or false; false where absent"
	case reflect.TypeFor[Date]():
		return "date"
	case reflect.TypeFor[Time]():
		return "time of day"
	}
	return ""
}

// TestEveryKeyIsDocumented holds the table of documentation against the
// types: the same keys in the same order, each with what a reader needs.
func TestEveryKeyIsDocumented(t *testing.T) {
	var inTypes, inTable []string
	for _, k := range keysIn(reflect.TypeFor[Session](), "") {
		inTypes = append(inTypes, k.path)
		doc := docOf(k.path)
		if !k.table && doc.example == "" {
			t.Errorf("%s has no example", k.path)
		}
		if k.table && doc.example != "" {
			t.Errorf("%s is a table and has an example of a value", k.path)
		}
		if !strings.HasSuffix(doc.meaning, ".") && !strings.HasSuffix(doc.meaning, ".toml") {
			t.Errorf("the meaning of %s is no sentence: %q", k.path, doc.meaning)
		}
	}
	for _, doc := range keyDocs {
		inTable = append(inTable, doc.path)
	}
	if diff := cmp.Diff(inTypes, inTable); diff != "" {
		t.Errorf("keys in types (-) and in the table (+):\n%s", diff)
	}
}

// TestManualListsTheKeys compares the generated part of the manual's page
// with what the table of documentation says today.
func TestManualListsTheKeys(t *testing.T) {
	const page, begin, end = "../../docs/session-format.md", "<!-- keys: generated -->\n", "<!-- keys: end -->\n"
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(content), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s has no part between %q and %q", page, begin, end)
	}
	want := before + begin + manual() + end + after
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(content)); diff != "" {
		t.Errorf("%s is stale, run the test with -update (-want +got):\n%s", page, diff)
	}
}

// manual returns the tables of keys: one for the keys outside of any table,
// and one for each table.
func manual() string {
	var b strings.Builder
	section := "none"
	for _, k := range keysIn(reflect.TypeFor[Session](), "") {
		doc := docOf(k.path)
		parent, name := "", k.path
		if i := strings.LastIndex(k.path, "."); i >= 0 {
			parent, name = k.path[:i], k.path[i+1:]
		}
		if k.table {
			need := ""
			if k.required {
				need = " Required."
			}
			fmt.Fprintf(&b, "\n### `%s`\n\n%s%s\n", k.form, cell(doc.meaning), need)
			section = "none"
			continue
		}
		if parent != section {
			b.WriteString("\n| key | type | required | meaning | example |\n| --- | --- | --- | --- | --- |\n")
			section = parent
		}
		required := ""
		if k.required {
			required = "yes"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | `%s = %s` |\n", name, k.form, required, cell(doc.meaning), name, strings.ReplaceAll(doc.example, "|", `\|`))
	}
	b.WriteString("\n")
	return b.String()
}

// cell escapes what means something in a Markdown table.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "<", "&lt;", "[[", "`[[", "]]", "]]`").Replace(text)
}
