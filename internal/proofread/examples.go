package proofread

import (
	"embed"
	"io/fs"
)

//go:embed examples/*.txtar
var exampleFiles embed.FS

// Examples returns the archives of examples, examples/<id>.txtar, which have
// the form that package check describes. The name of a text ends with its
// language: bad/report.fr.md.
func Examples() fs.FS { return exampleFiles }
