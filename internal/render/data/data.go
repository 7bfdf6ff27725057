// Package data makes the JSON edition, for programs: the resolved report with
// every number, label, key and reference, and plain texts. Package jsonedition
// defines the format.
package data

import (
	"io"

	"rapporteur/internal/resolve"
)

// Render writes the edition to w in the format of package jsonedition. It
// fails only if w does.
func Render(w io.Writer, edition *resolve.Edition) error {
	return Write(w, newEdition(edition))
}
