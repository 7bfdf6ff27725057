package main

import (
	"encoding/json"
	"errors"
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

// try runs the tests that could notice a mutant, and returns who did. The
// error says that the go command could not be run.
func (m *module) try(x mutant) (string, error) {
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
	for i, ring := range m.rings(x.file.pkg) {
		timeout := ringTime
		if i == 0 {
			timeout = ownTime
		}
		args := append([]string{"test", "-overlay=" + overlay, "-vet=off", "-failfast", timeout}, ring...)
		if out, err := m.run(args...); err != nil || out != "" {
			return failing(out), err
		}
	}
	return lived, nil
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
