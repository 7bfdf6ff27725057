package pipeline

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
)

// each calls stage for 0 to n-1, so many at a time as there are jobs, and
// returns what was found in that order, whichever came first.
func each(jobs, n int, stage func(i int) diag.List) diag.List {
	found := make([]diag.List, n)
	concurrent.Each(jobs, n, func(i int) { found[i] = stage(i) })
	return slices.Concat(found...)
}
