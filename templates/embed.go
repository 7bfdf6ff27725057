// Package templates holds the structure of reports, without a word of any
// language: a folder of Markdown templates for each kind of report, in the
// order of its sections, and a file for each body in bodies/.
package templates

import "embed"

// FS is the content of this folder.
//
//go:embed *
var FS embed.FS
