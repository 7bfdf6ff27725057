package sfnt

import (
	"maps"
	"slices"
)

// Tags returns the tags of all tables, sorted.
func (f *Font) Tags() []string { return slices.Sorted(maps.Keys(f.tables)) }
