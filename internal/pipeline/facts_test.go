package pipeline

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rapporteur/internal/lang"
	"rapporteur/internal/plain"
	"rapporteur/internal/render/data"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// TestEditionsHaveAllFacts holds the JSON editions of all sessions, in six
// languages, against the schema and against session.toml and texts.toml: each
// value that is written there is in the edition, under its name, as often as it is
// written.
func TestEditionsHaveAllFacts(t *testing.T) {
	folders, err := filepath.Glob("../../sessions/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("there are no sessions: ", err)
	}
	schema := editionSchema(t)
	project := openProject(t)
	for _, folder := range folders {
		draft, err := project.Draft(os.DirFS(folder), path.Base(folder), rule.Settings{})
		if err != nil || draft.Findings.HasErrors() {
			t.Fatal(folder, err, draft.Findings)
		}
		outputs, _, err := draft.Render(t.Context(), Request{Formats: []string{JSON}, Step: func(int, int) {}})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range outputs {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(string(o.Content)))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", o.Name, err)
			}
			edition, err := data.Read(o.Content)
			if err != nil {
				t.Fatal(err)
			}
			if o.Symbol != draft.Session.Document.Symbol.V {
				if edition.Facts != nil {
					t.Errorf("%s has the facts of the session", o.Name)
				}
				continue
			}
			for _, fact := range lostFacts(t, draft.Session, lang.Tag(o.Language), edition) {
				t.Errorf("%s: the edition lacks %s", o.Name, fact)
			}
			holdMarks(t, edition)
		}
	}
}

func editionSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(EditionSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("edition.json", value); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("edition.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// otherwise says what the edition calls what session.toml calls by another name.
var otherwise = map[string]string{
	"body": "key", "office": "offices", "office of an act": "office", "person": "people", "item of moderators": "moderated", "item": "items",
	"speakers": "by", "place": "key", "part": "key",
}

// apart is what an edition says by its structure, its place or its order.
var apart = []string{
	"format", "after", "function_names_affiliation", // how to write and print the facts
	"recommendations", "deliberations", "annotations", "provisions.key", "annexes.key", // whose texts are in the edition
	"organizations.key", "groups.key", "places.key", // "code" of entities
}

// lostFacts returns what the session states and the edition lacks.
func lostFacts(t *testing.T, s *session.Session, tag lang.Tag, edition *data.Edition) []string {
	t.Helper()
	all := stated{counts: make(map[string]int), once: make(map[string]bool)}
	all.walk(reflect.ValueOf(*s), "", "")
	for tag2, job := range s.Document.Jobs {
		if tag2 == tag {
			all.walk(reflect.ValueOf(job), "document.jobs", "")
		}
	}
	words := s.In(tag).Texts
	for _, table := range []map[string]session.Text{words.Agenda, words.Functions, words.Documents, words.Parts} {
		for _, text := range table {
			all.add("words", plain.Text(text.V))
		}
	}
	content, err := json.Marshal(edition)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(content, &tree); err != nil {
		t.Fatal(err)
	}
	found := make(map[string]int)
	flatten(tree, "", found)
	var lost []string
	for fact, n := range all.counts {
		if found[fact] < n {
			lost = append(lost, fmt.Sprintf("%s (%d of %d)", fact, found[fact], n))
		}
	}
	slices.Sort(lost)
	return lost
}

// stated counts what a session states: "name=value".
type stated struct {
	counts map[string]int
	once   map[string]bool // of persons, who are in the edition once
}

func (f *stated) add(name, value string) { f.counts[name+"="+value]++ }

func (f *stated) walk(v reflect.Value, table, name string) {
	switch leaf := v.Interface().(type) {
	case session.Text:
		f.leaf(table, name, leaf.V, leaf.IsSet())
		return
	case session.Int:
		f.leaf(table, name, fmt.Sprint(leaf.V), leaf.IsSet())
		return
	case session.Bool:
		f.leaf(table, name, "true", leaf.V)
		return
	case session.Date:
		f.leaf(table, name, leaf.V.String(), leaf.IsSet())
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range reflect.VisibleFields(v.Type()) {
			if key := field.Tag.Get("toml"); key != "-" && !field.Anonymous {
				under := table
				if name != "" {
					under = strings.TrimPrefix(table+"."+name, ".")
				}
				f.walk(v.FieldByIndex(field.Index), under, key)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			f.walk(v.Index(i), table, name)
		}
	}
}

// leaf adds a value under the name that the edition has for it.
func (f *stated) leaf(table, name, value string, set bool) {
	if !set || slices.Contains(apart, name) || slices.Contains(apart, table+"."+name) {
		return
	}
	switch {
	case table == "acts" && name == "office":
		name = "office of an act"
	case table == "moderators" && name == "item":
		name = "item of moderators"
	case table == "provisions" && name == "item", table == "organizations":
		return // once for each text of the file; the kind is that of an entity
	}
	if other, ok := otherwise[name]; ok {
		name = other
	}
	if slices.Contains([]string{"officers", "moderators", "people"}, table) {
		if f.once[name+"="+value] {
			return
		}
		f.once[name+"="+value] = true
	}
	if name == "name" || name == "surname" {
		return // as the language has it
	}
	f.add(name, value)
}

// flatten counts the values of an edition by the name that they are under, and
// texts as words.
func flatten(v any, name string, found map[string]int) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			flatten(value, key, found)
		}
	case []any:
		for _, value := range v {
			flatten(value, name, found)
		}
	default:
		found[fmt.Sprintf("%s=%v", name, v)]++
		if slices.Contains([]string{"title", "function", "name"}, name) {
			found[fmt.Sprintf("words=%v", v)]++
		}
	}
}

// holdMarks looks whether marks are in order and inside of their texts.
func holdMarks(t *testing.T, e *data.Edition) {
	t.Helper()
	for _, list := range [][]data.Paragraph{e.Paragraphs, e.Recommendations, e.Unnumbered} {
		for _, p := range list {
			at, n := 0, len([]rune(p.Text))
			for _, m := range p.Marks {
				if m.From < at || m.To < m.From || m.To > n || m.From == m.To && m.Note == "" {
					t.Errorf("%s, %s: the mark %+v in a text of %d characters, after %d", e.Language, p.Key, m, n, at)
				}
				at = m.To
			}
			for _, r := range p.References {
				for _, target := range r.Targets {
					if target.Text != "" && !leadsTo(p, target) && len(p.Items) == 0 && len(p.Continued) == 0 {
						t.Errorf("%s, %s: no mark has the words %q of the link to %s", e.Language, p.Key, target.Text, target.Key)
					}
				}
			}
		}
	}
}

func leadsTo(p data.Paragraph, target data.Target) bool {
	return slices.ContainsFunc(p.Marks, func(m data.Mark) bool {
		return m.Key == target.Key && strings.Contains(string([]rune(p.Text)[m.From:m.To]), target.Text)
	})
}
