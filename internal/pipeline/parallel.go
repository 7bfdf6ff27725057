package pipeline

import (
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/diag"
)

// each runs stage(0…n-1), at most jobs at a time, and concatenates the findings
// in index order.
func each(jobs, n int, stage func(i int) diag.List) diag.List {
	found := make([]diag.List, n)
	concurrent.Each(jobs, n, func(i int) { found[i] = stage(i) })
	return slices.Concat(found...)
}
