package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
)

// module is the program: its packages, and who imports whom.
type module struct {
	root     string
	packages map[string]listed // by import path
}

// listed is what "go list" says of a package.
type listed struct {
	Dir, ImportPath                                          string
	GoFiles, Imports, TestGoFiles, TestImports, XTestGoFiles []string
	XTestImports                                             []string
}

// load reads the packages of the module at dir.
func load(dir string) (*module, error) {
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	m := &module{root: root, packages: make(map[string]listed)}
	all, err := m.list("./...")
	for _, p := range all {
		m.packages[p.ImportPath] = p
	}
	return m, err
}

// list returns the packages that patterns name.
func (m *module) list(patterns ...string) ([]listed, error) {
	command := exec.Command("go", append([]string{"list", "-json", "--"}, patterns...)...)
	command.Dir = m.root
	out, err := command.Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		return nil, fmt.Errorf("go list: %w\n%s", err, failed.Stderr)
	}
	if err != nil {
		return nil, err
	}
	var all []listed
	for values := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := values.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
}

// files reads the files of the packages that patterns name, or of all packages
// if there are no patterns.
func (m *module) files(patterns []string) ([]*file, error) {
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	chosen, err := m.list(patterns...)
	if err != nil {
		return nil, err
	}
	var files []*file
	for _, p := range chosen {
		for _, name := range p.GoFiles {
			f, err := readFile(m.root, filepath.Join(p.Dir, name), p.ImportPath)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
	}
	return files, nil
}

// rings returns the packages whose tests could notice a change to a package: the
// package itself, then its importers, then theirs, and so on, up to a number of
// rings of importers. Packages without tests are left out.
func (m *module) rings(path string, importers int) [][]string {
	seen := map[string]bool{path: true}
	var rings [][]string
	for ring := []string{path}; len(ring) > 0 && importers >= 0; ring = m.importers(ring, seen) {
		importers--
		tested := slices.DeleteFunc(slices.Clone(ring), func(path string) bool {
			p := m.packages[path]
			return len(p.TestGoFiles)+len(p.XTestGoFiles) == 0
		})
		if len(tested) > 0 {
			rings = append(rings, tested)
		}
	}
	return rings
}

// importers returns the packages, of those not yet seen, that import one of the
// ring in code or tests.
func (m *module) importers(ring []string, seen map[string]bool) []string {
	var next []string
	for path, p := range m.packages {
		imports := slices.Concat(p.Imports, p.TestImports, p.XTestImports)
		if !seen[path] && slices.ContainsFunc(imports, func(name string) bool { return slices.Contains(ring, name) }) {
			next = append(next, path)
		}
	}
	slices.Sort(next)
	for _, path := range next {
		seen[path] = true
	}
	return next
}
