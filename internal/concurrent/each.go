// Package concurrent shares work out among goroutines.
//
// Each call stores its result by index, so that results do not depend on which
// call finishes first.
package concurrent

import (
	"sync"
	"sync/atomic"
)

// Each calls work for 0 to n-1, at most jobs at a time, and returns when all
// calls have returned. Calls are started in that order.
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
