// Package jsonedition is the format of the JSON edition: its types, its
// version, how it is written and how it is read again. docs/json-format.md
// and the schema in edition.schema.json describe it; tests hold both against
// the types.
//
// Numbers are strings, since "12 bis" is a number too. Texts are plain, with
// no styles and without the marks of footnotes.
package jsonedition

import (
	"encoding/json"
	"fmt"
	"io"
)

// Version is the version of the format. Optional properties may be added
// under it; any other change makes a new one.
const Version = "1"

// Write writes the edition to w as one JSON object: UTF-8, indented by two
// spaces, ended by a line feed. The error is w's.
func Write(w io.Writer, edition *Edition) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(edition); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// Read reads what Write wrote. A non-nil error means that the content is not
// JSON of these types, or is of another version.
func Read(content []byte) (*Edition, error) {
	var e Edition
	if err := json.Unmarshal(content, &e); err != nil {
		return nil, fmt.Errorf("is no JSON edition: %w", err)
	}
	if e.Version != Version {
		return nil, fmt.Errorf("is no JSON edition of version %s", Version)
	}
	return &e, nil
}
