// Package data prints an edition as JSON, for programs: the resolved report
// with every number, label, key and reference, its texts plain. The format is
// described in docs/json-format.md and by the schema in edition.schema.json,
// which the tests hold against it.
//
// Numbers are strings, since "12 bis" is one too. Texts have the typography
// of their language and no styles; footnotes' marks are left out of them.
package data

import (
	"encoding/json"
	"fmt"
	"io"

	"rapporteur/internal/resolve"
)

// Version is the version of the format. Optional properties may be added
// under it; any other change makes a new one.
const Version = "1"

// Render writes the edition to w as one JSON object: UTF-8, indented by two
// spaces, ended by a line feed. The error is w's.
func Render(w io.Writer, edition *resolve.Edition) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(newReport(edition)); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}
