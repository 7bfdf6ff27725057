package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// What becomes of a mutant, besides the name of the package whose tests fail.
const (
	lived   = "nobody"
	invalid = "the compiler"
)

// Time limits, because a mutant may make tests run for ever: for the package's
// own tests, and for those of many packages at once.
const ownTime, ringTime = "-timeout=3m", "-timeout=15m"

// try runs the tests that could notice a mutant, in the package itself and in a
// number of rings of importers, and returns the package whose tests did. A
// non-nil error means that the go command could not be run, or that the tests
// fail without the mutant too.
func (m *module) try(x mutant, importers int) (string, error) {
	dir, err := os.MkdirTemp("", "mutate-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	overlay, err := writeOverlay(dir, x)
	if err != nil {
		return "", err
	}
	if out, err := m.run("build", "-overlay="+overlay, x.file.pkg); err != nil || out != "" {
		return invalid, err
	}
	for i, ring := range m.rings(x.file.pkg, importers) {
		timeout := ringTime
		if i == 0 {
			timeout = ownTime
		}
		args := append([]string{"test", "-overlay=" + overlay, "-vet=off", "-short", "-failfast", timeout}, ring...)
		if out, err := m.run(args...); err != nil || out != "" {
			name := failing(out)
			return name, errors.Join(err, m.sound(name))
		}
	}
	return lived, nil
}

// sound returns an error if the tests of a package, which failed with a mutant,
// fail without it too. The go command caches tests that passed.
func (m *module) sound(path string) error {
	if _, known := m.packages[path]; !known {
		return nil // what failed is not a test
	}
	out, err := m.run("test", "-vet=off", "-short", path)
	if out != "" {
		err = fmt.Errorf("the tests of %s fail without any change:\n%s", path, out)
	}
	return err
}

// writeOverlay writes a changed file and the overlay list that replaces the real
// file with it.
func writeOverlay(dir string, x mutant) (string, error) {
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	list, err := json.Marshal(map[string]map[string]string{"Replace": {x.file.path: changed}})
	return overlay, errors.Join(err, os.WriteFile(changed, x.text(), 0o666), os.WriteFile(overlay, list, 0o666))
}

// run runs the go command. If the command fails, run returns what it printed.
func (m *module) run(args ...string) (string, error) {
	command := exec.Command("go", args...)
	command.Dir = m.root
	out, err := command.CombinedOutput()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		return string(out) + failed.Error(), nil
	}
	return "", err
}

// failed matches how "go test" says that the tests of a package fail.
var failed = regexp.MustCompile(`(?m)^FAIL[ \t]+(\S+)`)

// failing returns the first package whose tests fail.
func failing(out string) string {
	if name := failed.FindStringSubmatch(out); name != nil {
		return name[1]
	}
	return "go test: " + strings.TrimSpace(out)
}
