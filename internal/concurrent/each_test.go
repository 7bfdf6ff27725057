package concurrent

import (
	"sync/atomic"
	"testing"
)

func TestEachDoesEverythingOnce(t *testing.T) {
	for _, jobs := range []int{0, 1, 3, 20} {
		done := make([]atomic.Int32, 10)
		Each(jobs, len(done), func(i int) { done[i].Add(1) })
		for i := range done {
			if n := done[i].Load(); n != 1 {
				t.Errorf("%d jobs: %d was done %d times", jobs, i, n)
			}
		}
	}
}

func TestEachKeepsToTheNumberOfJobs(t *testing.T) {
	var now, most atomic.Int32
	Each(2, 50, func(int) {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		now.Add(-1)
	})
	if most.Load() > 2 {
		t.Errorf("%d at a time", most.Load())
	}
}
