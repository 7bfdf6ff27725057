package torture

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
)

// fakeWorker is the argument that makes the tests' own program a worker, which
// loses input 3 and dies of input 5.
const fakeWorker = "fake-worker"

// beFakeWorker returns at once unless the arguments ask for one.
func beFakeWorker() {
	if len(os.Args) < 4 || os.Args[1] != fakeWorker {
		return
	}
	from, _ := strconv.Atoi(os.Args[2])
	to, _ := strconv.Atoi(os.Args[3])
	for n := from; n < to; n++ {
		fmt.Println("begin", n)
		switch n {
		case 3:
			fmt.Println("lost", n, "what it was")
		case 5:
			fmt.Fprintln(os.Stderr, "a fault")
			os.Exit(7)
		}
	}
	fmt.Println("begin", to)
	os.Exit(0)
}

func TestRunWaitsForAllAndTellsWhatWasLost(t *testing.T) {
	for _, jobs := range []int{1, 3} {
		tried, survived := 0, 0
		var lost []string
		for _, r := range tryInputs(20, jobs, []string{fakeWorker}) {
			tried, survived, lost = tried+r.Tried, survived+r.Tried-len(r.Lost), append(lost, r.Lost...)
		}
		slices.Sort(lost)
		want := []string{"input 3: what it was", "input 5: exit status 7: a fault | "}
		if tried != 20 || survived != 18 || !slices.Equal(lost, want) {
			t.Errorf("%d jobs: %d of %d survived, lost %q", jobs, survived, tried, lost)
		}
	}
}
