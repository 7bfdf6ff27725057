// Package tomlfile reads a TOML file into typed structs whose leaves know their
// position in the file. It is the only package that uses BurntSushi/toml, which
// decodes and finds errors; an index of our own adds the positions, and the values
// where the text is plain.
//
// Goals: every finding has the position of the key or value that is wrong, and
// one error does not hide the next. Non-goal: writing TOML.
//
// A struct to decode into has fields with a toml tag and one of these types:
// [Value], [Table], a struct, a slice, or a map whose keys are strings; an embedded
// struct's keys belong to the table of the outer one. Two more tags say what
// constrain a key: required:"true", and oneof:"words separated by spaces".
package tomlfile

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"rapporteur/internal/source"
)

// Value is a leaf of a TOML file: a decoded value and its position. T is string,
// int64, bool, Date or Time.
type Value[T any] struct {
	V    T
	Span source.Span // of the value with its quotes; zero if the key is absent
}

// Table is a table whose keys another reader knows. A struct to decode into may
// have one, so that its keys are not reported as unknown.
type Table struct {
	Span source.Span // of its header; zero if the table is absent
}

// IsSet reports whether the file has the table.
func (t Table) IsSet() bool { return !t.Span.IsZero() }

// IsSet reports whether the file has the key.
func (v Value[T]) IsSet() bool { return !v.Span.IsZero() }

// At returns the position in the file of the bytes [from, to) of V, which must
// be a string. Escapes and line ends make the two differ.
func (v Value[T]) At(from, to int) source.Span {
	if text, ok := any(v.V).(string); ok && v.Span.Len() == len(text)+2 && strings.Contains(`"'`, v.Span.Sub(0, 1).Text()) {
		return v.Span.Sub(1+from, 1+to) // as it is typed, between quotation marks
	}
	return Inside(v.Span, from, to)
}

// Date is a day of the Gregorian calendar.
type Date struct{ Year, Month, Day int }

// Time is a time of day, to the minute.
type Time struct{ Hour, Minute int }

// String returns the time as it is written in data: 10:15.
func (t Time) String() string { return fmt.Sprintf("%02d:%02d", t.Hour, t.Minute) }

// String returns the date as TOML writes it: 2024-07-11.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Compare returns -1, 0 or 1 as d is before, equal to or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Unmarshal decodes TOML without positions, for libraries that want a
// function of this form.
func Unmarshal(data []byte, v any) error { return toml.Unmarshal(data, v) }
