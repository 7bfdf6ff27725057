// Package locales holds the words of the six languages, one folder a
// language, and what is true of the named States and organizations in all of
// them. Package rapporteur/internal/locale reads it.
package locales

import "embed"

// FS has the folders ar, en, es, fr, ru and zh, entities.toml, typed.toml and places.toml.
//
//go:embed ar en es fr ru zh entities.toml typed.toml places.toml
var FS embed.FS

// Index has a file for each language, and one for all of them, that says where in
// the files of names each name is (make names).
//
//go:embed index
var Index embed.FS
