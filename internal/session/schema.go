package session

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"

	"rapporteur/internal/kind"
	"rapporteur/internal/tomlfile"
)

// schema is the subset of JSON Schema (draft 2020-12) used here.
type schema struct {
	Dialect     string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Format      string             `json:"format,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Minimum     int                `json:"minimum,omitempty"`
	Maximum     int                `json:"maximum,omitempty"`
	MinLength   int                `json:"minLength,omitempty"`
	Examples    []any              `json:"examples,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Unique      bool               `json:"uniqueItems,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Names       *schema            `json:"propertyNames,omitempty"`
	Others      any                `json:"additionalProperties,omitempty"` // false, or the schema of all values
	Ref         string             `json:"$ref,omitempty"`
	AnyOf       []*schema          `json:"anyOf,omitempty"`
	Definitions map[string]*schema `json:"$defs,omitempty"`
}

// pattern returns a regular expression for a kind of text. It checks what [Load]
// checks, as far as a pattern can.
func pattern(of string) string {
	switch of {
	case "":
		return ""
	case "code":
		return `^([A-Z]{2,3}|[a-z][a-z0-9-]*)$`
	case "symbol":
		return symbolPattern
	case "number":
		return `^[^{}"\\\s]([^{}"\\\n]*[^{}"\\\s])?$`
	}
	return kind.KeyPattern // of keys, and of words that a kind declares
}

// Schema returns the JSON Schema (draft 2020-12) of the session.toml of a body,
// for editors, which complete the words that its kind of report declares and the
// codes and places that are known. Body may be empty and k nil: then any word may
// be written. Dates are strings of format date, as TOML editors expect.
func Schema(body string, k *kind.Kind, known Known) ([]byte, error) {
	m := schemaMaker{kind: k, known: known}
	root, err := m.schemaOf(reflect.TypeFor[Session](), "", "")
	if err != nil {
		return nil, err
	}
	root.Dialect = "https://json-schema.org/draft/2020-12/schema"
	root.Title = "session.toml of Rapporteur"
	if body != "" {
		root.Title += " for the body " + body
		root.Properties["body"].Enum = []string{body}
	}
	root.Definitions = m.definitions()
	text, err := json.MarshalIndent(root, "", "  ")
	return append(text, '\n'), err
}

// schemaMaker makes the schema for one kind of report.
type schemaMaker struct {
	kind  *kind.Kind
	known Known
}

// definitions are what codes and places may be: one that is known, or a key of the
// session's own.
func (m schemaMaker) definitions() map[string]*schema {
	own := &schema{Pattern: kind.KeyPattern}
	all := make(map[string]*schema)
	if len(m.known.Codes) > 0 {
		all["code"] = &schema{Type: "string", AnyOf: []*schema{{Enum: m.known.Codes}, own}}
	}
	if len(m.known.Places) > 0 {
		all["place"] = &schema{Type: "string", AnyOf: []*schema{{Enum: m.known.Places}, own}}
	}
	return all
}

// schemaOf returns the schema of the type at path; tag is that of
// the field that holds it.
func (m schemaMaker) schemaOf(t reflect.Type, path string, tag reflect.StructTag) (*schema, error) {
	s, err := m.shapeOf(t, path, tag)
	if err != nil {
		return nil, err
	}
	doc := docOf(path)
	s.Description = doc.meaning
	if doc.example != "" && m.kind == nil { // the words of an example may be those of another kind
		example, err := valueOf(doc.example)
		if err != nil {
			return nil, fmt.Errorf("example of %s: %w", path, err)
		}
		s.Examples = []any{example}
	}
	return s, nil
}

func (m schemaMaker) shapeOf(t reflect.Type, path string, tag reflect.StructTag) (*schema, error) {
	switch t {
	case reflect.TypeFor[Text]():
		return m.textSchema(tag), nil
	case reflect.TypeFor[Int]():
		if tag.Get("kind") == "format" {
			return &schema{Type: "integer", Minimum: Format, Maximum: Format}, nil
		}
		if tag.Get("kind") == "count" {
			return &schema{Type: "integer"}, nil
		}
		return &schema{Type: "integer", Minimum: 1, Maximum: highest}, nil
	case reflect.TypeFor[Bool]():
		return &schema{Type: "boolean"}, nil
	case reflect.TypeFor[Date]():
		return &schema{Type: "string", Format: "date"}, nil
	case reflect.TypeFor[Time]():
		return &schema{Type: "string", Pattern: `^\d{2}:\d{2}:\d{2}$`}, nil
	case reflect.TypeFor[[]Text]():
		return &schema{Type: "array", Items: m.textSchema(tag), Unique: true}, nil
	}
	switch t.Kind() {
	case reflect.Slice:
		items, err := m.shapeOf(t.Elem(), path, tag)
		return &schema{Type: "array", Items: items}, err
	case reflect.Map:
		if t.Key() == reflect.TypeFor[string]() {
			others, err := m.schemaOf(t.Elem(), path+".<key>", tag)
			return &schema{Type: "object", Names: &schema{Pattern: kind.KeyPattern}, Others: others}, err
		}
		others, err := m.shapeOf(t.Elem(), path+".<language>", tag)
		return &schema{Type: "object", Names: &schema{Enum: languages()}, Others: others}, err
	}
	return m.tableSchema(t, path)
}

func (m schemaMaker) textSchema(tag reflect.StructTag) *schema {
	what := tag.Get("kind")
	if _, listed := m.definitions()[what]; listed {
		return &schema{Ref: "#/$defs/" + what}
	}
	s := &schema{Type: "string", Enum: strings.Fields(tag.Get("oneof")), Pattern: pattern(what)}
	if what == "language" {
		s.Enum, s.Pattern = languages(), ""
	}
	if m.kind != nil {
		if words, ok := vocabularyOf(m.kind, what); ok {
			return &schema{Type: "string", Enum: words.words, Pattern: s.Pattern}
		}
	}
	if tag.Get("required") == "true" {
		s.MinLength = 1
	}
	return s
}

func (m schemaMaker) tableSchema(t reflect.Type, path string) (*schema, error) {
	s := &schema{Type: "object", Properties: make(map[string]*schema), Others: false}
	for _, f := range reflect.VisibleFields(t) {
		name := f.Tag.Get("toml")
		if name == "" || name == "-" {
			continue
		}
		property, err := m.schemaOf(f.Type, strings.TrimPrefix(path+"."+name, "."), f.Tag)
		if err != nil {
			return nil, err
		}
		s.Properties[name] = property
		if f.Tag.Get("required") == "true" {
			s.Required = append(s.Required, name)
		}
	}
	return s, nil
}

// valueOf returns a TOML value in the form of JSON.
func valueOf(text string) (any, error) {
	var table map[string]any
	if err := tomlfile.Unmarshal([]byte("value = "+text), &table); err != nil {
		return nil, err
	}
	return asJSON(table["value"]), nil
}

// asJSON replaces the dates in a decoded value by strings.
func asJSON(value any) any {
	switch v := value.(type) {
	case time.Time:
		if v.Year() == 0 { // a time of day
			return v.Format(time.TimeOnly)
		}
		return v.Format(time.DateOnly)
	case map[string]any:
		for key := range v {
			v[key] = asJSON(v[key])
		}
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = asJSON(v[i])
		}
		return list
	case []any:
		for i := range v {
			v[i] = asJSON(v[i])
		}
	}
	return value
}
