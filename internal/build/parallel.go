package build

import (
	"slices"
	"sync"
	"sync/atomic"

	"rapporteur/internal/diag"
)

// each calls stage for 0 to n-1, begun in that order, so many at a time as
// there are jobs, and returns what was found in that order, whichever came
// first.
func each(jobs, n int, stage func(i int) diag.List) diag.List {
	found := make([]diag.List, n)
	var begun atomic.Int64
	var group sync.WaitGroup
	for range min(jobs, n) {
		group.Go(func() {
			for i := int(begun.Add(1)) - 1; i < n; i = int(begun.Add(1)) - 1 {
				found[i] = stage(i)
			}
		})
	}
	group.Wait()
	return slices.Concat(found...)
}
