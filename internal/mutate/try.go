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

// How long tests may run, which a mutant may let run for ever: the package's
// own, and those of many packages at once.
const ownTime, ringTime = "-timeout=3m", "-timeout=15m"

// try runs the tests that could notice a mutant, in the package itself and in
// so many rings of importers, and returns who did. The error says that the go
// command could not be run, or that the tests fail without the mutant, too.
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

// sound makes sure that the tests of a package, which failed with a mutant,
// pass without it. The go command remembers what passed.
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

// writeOverlay writes a changed file and the list that puts it in place of
// the real one.
func writeOverlay(dir string, x mutant) (string, error) {
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	list, err := json.Marshal(map[string]map[string]string{"Replace": {x.file.path: changed}})
	return overlay, errors.Join(err, os.WriteFile(changed, x.text(), 0o666), os.WriteFile(overlay, list, 0o666))
}

// run runs the go command. Where it ends with a failure, what it printed is
// returned.
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
