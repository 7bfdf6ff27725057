package data

// This file defines the format of the JSON edition, and writes and
// reads it. docs/json-format.md and the schema in edition.schema.json describe
// it; tests compare both with the types.
//
// Numbers are strings, because "12 bis" is a number too. Texts are plain; their
// styles, links and footnote marks are beside them.

import (
	_ "embed" // the schema
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Version is the version of the format. Adding optional properties does not
// change it; any other change does.
const Version = "2"

//go:embed edition.schema.json
var schema string

// Schema returns the JSON Schema of the format (draft 2020-12).
func Schema() string { return schema }

// former is the version before, which had no facts and no marks: it can be read as
// an edition without these.
const former = "1"

// Write writes the edition to w as one JSON object: UTF-8, indented by two
// spaces, with a line feed at the end. It fails only if w does.
func Write(w io.Writer, edition *Edition) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(edition); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// Read reads what Write wrote, in this version or the one before. A non-nil error
// means that the content is not JSON of these types, or is of another version.
func Read(content []byte) (*Edition, error) {
	var e Edition
	err := json.Unmarshal(content, &e)
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok { // which names types of Go
		return nil, fmt.Errorf("is no JSON edition: %q cannot be a value of the kind %s", wrong.Field, wrong.Value)
	}
	if err != nil {
		return nil, fmt.Errorf("is no JSON edition: %w", err)
	}
	if e.Version != Version && e.Version != former {
		return nil, fmt.Errorf("is no JSON edition of version %s or %s", former, Version)
	}
	return &e, nil
}
