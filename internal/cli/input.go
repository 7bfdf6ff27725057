package cli

import (
	"os"
	"path/filepath"
	"strings"

	"rapporteur/internal/disk"
	"rapporteur/internal/pipeline"
)

// readInput reads a file, or the standard input.
func readInput(terminal Terminal, name string, limits disk.Limits) ([]byte, error) {
	if name == pipeline.Stdin {
		return disk.Read(terminal.In, "stdin", limits)
	}
	if isDescriptor(name) {
		return readDescriptor(name, limits)
	}
	return disk.ReadFile(name, limits)
}

// isDescriptor reports whether a name is that of an open file which the program
// was started with, as a shell names <(command).
func isDescriptor(name string) bool {
	return strings.HasPrefix(filepath.ToSlash(name), "/dev/fd/")
}

func readDescriptor(name string, limits disk.Limits) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return disk.Read(f, name, limits)
}
