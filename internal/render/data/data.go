// Package data makes the JSON edition, for programs: the resolved report with
// every number, label, key and reference, plain texts, and the facts of the
// session. It also reads such editions, those of the first version too.
package data

import (
	"io"

	"rapporteur/internal/resolve"
)

// Render writes the edition and the facts of from to w as [Write] does. It fails
// only if w does.
func Render(w io.Writer, edition *resolve.Edition, from Source) error {
	return Write(w, New(edition, from))
}
