// Package architecture has no code: its tests hold the source against
// ARCHITECTURE.md, so that the picture drawn there stays the true one.
package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	root   = "../.."
	module = "rapporteur/"
)

// room is a row of the table of packages.
type room struct {
	imports      []string // packages of the project
	dependencies []string // modules
}

func TestImportsAreThoseOfTheTable(t *testing.T) {
	rooms := readTable(t)
	found := readSource(t)
	for name, actual := range found {
		allowed, ok := rooms[name]
		if !ok {
			t.Errorf("%s is not in the table of packages of ARCHITECTURE.md", name)
			continue
		}
		for _, imported := range actual.imports {
			if !slices.Contains(allowed.imports, imported) {
				t.Errorf("%s imports %s; ARCHITECTURE.md allows %v", name, imported, allowed.imports)
			}
		}
		for _, imported := range allowed.imports {
			if !slices.Contains(actual.imports, imported) {
				t.Errorf("ARCHITECTURE.md lets %s import %s; it does not", name, imported)
			}
		}
		if !slices.Equal(actual.dependencies, allowed.dependencies) {
			t.Errorf("%s uses %v; ARCHITECTURE.md says %v", name, actual.dependencies, allowed.dependencies)
		}
	}
	for name := range rooms {
		if _, ok := found[name]; !ok {
			t.Errorf("ARCHITECTURE.md lists %s, which does not exist", name)
		}
	}
}

func TestEveryDependencyIsWrappedByOnePackage(t *testing.T) {
	users := make(map[string][]string)
	for name, r := range readSource(t) {
		for _, dependency := range r.dependencies {
			users[dependency] = append(users[dependency], name)
		}
	}
	for dependency, names := range users {
		if len(names) > 1 {
			t.Errorf("%s is used by %v; let one package wrap it", dependency, names)
		}
	}
}

// readTable reads the rows "| `package` | what | may import | dependencies |"
// of ARCHITECTURE.md.
func readTable(t *testing.T) map[string]room {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	rooms := make(map[string]room)
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, "|")
		if len(cells) != 6 || !strings.HasPrefix(strings.TrimSpace(cells[1]), "`") {
			continue
		}
		rooms[strings.Trim(cells[1], " `")] = room{imports: names(cells[3]), dependencies: names(cells[4])}
	}
	if len(rooms) == 0 {
		t.Fatal("ARCHITECTURE.md has no table of packages")
	}
	return rooms
}

// names returns the words in back quotes of a cell, sorted.
func names(cell string) []string {
	var list []string
	for i, word := range strings.Split(cell, "`") {
		if i%2 == 1 {
			list = append(list, word)
		}
	}
	slices.Sort(list)
	return list
}

// readSource reads the imports of every package, its tests left out.
func readSource(t *testing.T) map[string]room {
	t.Helper()
	rooms := make(map[string]room)
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(entry.Name(), ".") && name != root
		if entry.IsDir() && (hidden || entry.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		r := rooms[filepath.ToSlash(folder)]
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			r.add(imported)
		}
		rooms[filepath.ToSlash(folder)] = r
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rooms
}

func (r *room) add(imported string) {
	if inside, ok := strings.CutPrefix(imported, module); ok {
		r.imports = insert(r.imports, inside)
	} else if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
		r.dependencies = insert(r.dependencies, moduleOf(imported))
	}
}

// moduleOf returns the part of an import path that names its project, or,
// for golang.org/x/text, whose packages have little in common, the package.
func moduleOf(imported string) string {
	parts := strings.Split(imported, "/")
	depth := 3
	if strings.HasPrefix(imported, "golang.org/x/text/") {
		depth = len(parts)
	}
	return path.Join(parts[:min(depth, len(parts))]...)
}

func insert(list []string, name string) []string {
	i, found := slices.BinarySearch(list, name)
	if found {
		return list
	}
	return slices.Insert(list, i, name)
}
