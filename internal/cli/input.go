package cli

import (
	"io"
	"os"

	"rapporteur/internal/pipeline"
)

// readInput reads a file or, if the name is -, standard input.
func readInput(terminal Terminal, name string) ([]byte, error) {
	if name == pipeline.Stdin {
		return io.ReadAll(terminal.In)
	}
	return os.ReadFile(name)
}
