// Package concurrent shares work out among goroutines.
//
// Goal: whoever has a number of like things to do says how many may be done
// at a time. What each of them finds is the caller's to keep in its place, so
// that results do not depend on which came first.
package concurrent

import (
	"sync"
	"sync/atomic"
)

// Each calls work for 0 to n-1, so many at a time as there are jobs, and
// returns when all are done. Work is begun in that order.
func Each(jobs, n int, work func(i int)) {
	var begun atomic.Int64
	var group sync.WaitGroup
	for range min(max(jobs, 1), n) {
		group.Go(func() {
			for i := int(begun.Add(1)) - 1; i < n; i = int(begun.Add(1)) - 1 {
				work(i)
			}
		})
	}
	group.Wait()
}
