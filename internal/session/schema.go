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
}

// pattern returns a regular expression for a kind of text. It checks what [Load]
// checks, as far as a pattern can.
func pattern(of string) string {
	switch of {
	case "key", "item", "part", "place":
		return kind.KeyPattern
	case "code":
		return `^([A-Z]{2,3}|[a-z][a-z0-9-]*)$`
	case "symbol":
		return symbolPattern
	}
	return ""
}

// Schema returns the JSON Schema (draft 2020-12) of session.toml, for editors.
// Dates are strings of format date, as TOML editors expect.
func Schema() ([]byte, error) {
	root, err := schemaOf(reflect.TypeFor[Session](), "", "")
	if err != nil {
		return nil, err
	}
	root.Dialect = "https://json-schema.org/draft/2020-12/schema"
	root.Title = "session.toml of Rapporteur"
	text, err := json.MarshalIndent(root, "", "  ")
	return append(text, '\n'), err
}

// schemaOf returns the schema of the type at path; tag is that of
// the field that holds it.
func schemaOf(t reflect.Type, path string, tag reflect.StructTag) (*schema, error) {
	s, err := shapeOf(t, path, tag)
	if err != nil {
		return nil, err
	}
	doc := docOf(path)
	s.Description = doc.meaning
	if doc.example != "" {
		example, err := valueOf(doc.example)
		if err != nil {
			return nil, fmt.Errorf("example of %s: %w", path, err)
		}
		s.Examples = []any{example}
	}
	return s, nil
}

func shapeOf(t reflect.Type, path string, tag reflect.StructTag) (*schema, error) {
	switch t {
	case reflect.TypeFor[Text]():
		return textSchema(tag), nil
	case reflect.TypeFor[Int]():
		if tag.Get("kind") == "count" {
			return &schema{Type: "integer"}, nil
		}
		return &schema{Type: "integer", Minimum: 1, Maximum: highest}, nil
	case reflect.TypeFor[Bool]():
		return &schema{Type: "boolean"}, nil
	case reflect.TypeFor[Date]():
		return &schema{Type: "string", Format: "date"}, nil
	case reflect.TypeFor[[]Text]():
		return &schema{Type: "array", Items: textSchema(tag), Unique: true}, nil
	}
	switch t.Kind() {
	case reflect.Slice:
		items, err := shapeOf(t.Elem(), path, tag)
		return &schema{Type: "array", Items: items}, err
	case reflect.Map:
		others, err := shapeOf(t.Elem(), path+".<language>", tag)
		return &schema{Type: "object", Names: &schema{Enum: languages()}, Others: others}, err
	}
	return tableSchema(t, path)
}

func textSchema(tag reflect.StructTag) *schema {
	s := &schema{Type: "string", Enum: strings.Fields(tag.Get("oneof")), Pattern: pattern(tag.Get("kind"))}
	if tag.Get("kind") == "language" {
		s.Enum = languages()
	}
	if tag.Get("required") == "true" {
		s.MinLength = 1
	}
	return s
}

func tableSchema(t reflect.Type, path string) (*schema, error) {
	s := &schema{Type: "object", Properties: make(map[string]*schema), Others: false}
	for _, f := range reflect.VisibleFields(t) {
		name := f.Tag.Get("toml")
		if name == "" || name == "-" {
			continue
		}
		property, err := schemaOf(f.Type, strings.TrimPrefix(path+"."+name, "."), f.Tag)
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
