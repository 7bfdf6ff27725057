package build

import (
	"slices"
	"sync"

	"rapporteur/internal/diag"
)

// each calls stage for 0 to n-1, so many at a time as there are jobs, and
// returns what was found in that order, whichever came first.
func each(jobs, n int, stage func(i int) diag.List) diag.List {
	found := make([]diag.List, n)
	slots := make(chan struct{}, jobs)
	var group sync.WaitGroup
	for i := range n {
		group.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			found[i] = stage(i)
		})
	}
	group.Wait()
	return slices.Concat(found...)
}
