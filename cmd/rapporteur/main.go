// Command rapporteur builds and checks the reports of international
// meetings.
package main

import (
	"os"

	"rapporteur/internal/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.Standard()))
}
