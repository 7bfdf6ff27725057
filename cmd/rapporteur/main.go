// Command rapporteur builds and checks the reports of international
// meetings.
package main

import (
	"os"

	"rapporteur/internal/cli"
	"rapporteur/internal/pipeline"
)

func main() {
	pipeline.SetCollector()
	os.Exit(cli.Run(os.Args[1:], cli.Standard()))
}
