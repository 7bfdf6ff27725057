package pipeline

import "runtime/debug"

// A run is short and leaves little garbage: the collector lets it grow until
// memory reaches what large documents need.
const (
	garbage = 1600      // percent of the live heap
	memory  = 420 << 20 // bytes above which the collector runs more often
)

// SetCollector tunes Go's garbage collector for a program that builds reports and
// exits.
func SetCollector() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(memory)
}
