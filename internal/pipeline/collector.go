package pipeline

import "runtime/debug"

// A run is short and its garbage small: the collector may let it grow as long
// as all memory stays below what large documents need.
const (
	garbage = 1600      // percent of what is in use
	memory  = 420 << 20 // bytes above which the collector works harder
)

// SetCollector sets Go's garbage collector for a whole program that builds
// reports and ends.
func SetCollector() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(memory)
}
