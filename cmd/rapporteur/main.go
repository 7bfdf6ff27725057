// Command rapporteur builds and checks the reports of international
// meetings.
package main

import (
	"os"

	"rapporteur/internal/build"
	"rapporteur/internal/cli"
)

func main() {
	build.SetCollector()
	os.Exit(cli.Run(os.Args[1:], cli.Standard()))
}
