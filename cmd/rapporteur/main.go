// Command rapporteur builds and checks the reports of international
// meetings.
package main

import (
	"os"
	"runtime/debug"

	"rapporteur/internal/cli"
)

// A run is short and its garbage small: the collector may let it grow as long
// as all memory stays below what large documents need.
const (
	garbage = 1600      // percent of what is in use
	memory  = 420 << 20 // bytes above which the collector works harder
)

func main() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(memory)
	os.Exit(cli.Run(os.Args[1:], cli.Standard()))
}
