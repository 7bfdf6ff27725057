// Package tomlfile reads a TOML file into typed structs whose leaves know
// where they stand. It is the one place that uses BurntSushi/toml, which
// decodes; an index of the already valid file gives the positions.
package tomlfile

import "rapporteur/internal/source"

// Value is a leaf of a TOML file: a decoded value and its place. T is string,
// int64, bool, or Date.
type Value[T any] struct {
	V    T
	Span source.Span // of the value; zero where the key is absent
}

// IsSet reports whether the file has the key.
func (v Value[T]) IsSet() bool { return !v.Span.IsZero() }

// Date is a day of the Gregorian calendar.
type Date struct{ Year, Month, Day int }
