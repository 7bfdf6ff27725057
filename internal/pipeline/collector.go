package pipeline

import "runtime/debug"

// A run is short and leaves little garbage: the collector lets it grow until
// memory reaches what large documents need.
const (
	garbage = 5000      // percent of the live heap, and of 4 MB at first: a build of the sample ends before that
	memory  = 420 << 20 // bytes above which the collector runs more often
)

// SetCollector tunes Go's garbage collector for a program that builds reports and
// exits.
func SetCollector() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(memory)
}
