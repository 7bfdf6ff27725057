package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// file is a Go file of the program.
type file struct {
	name    string // from the root of the module, with slashes
	path    string // absolute
	pkg     string // import path
	content []byte
}

// mutant is a file with one small change.
type mutant struct {
	file     *file
	from, to int // offsets of the text that is replaced
	with     string
	what     string // "a condition is negated"
}

func (m mutant) line() int { return 1 + strings.Count(string(m.file.content[:m.from]), "\n") }

func (m mutant) String() string { return fmt.Sprintf("%s:%d: %s", m.file.name, m.line(), m.what) }

// text is the whole changed file.
func (m mutant) text() []byte {
	return []byte(string(m.file.content[:m.from]) + m.with + string(m.file.content[m.to:]))
}

// diff shows the changed lines.
func (m mutant) diff() string {
	content := string(m.file.content)
	begin := strings.LastIndex(content[:m.from], "\n") + 1
	end := len(content)
	if at := strings.Index(content[m.to:], "\n"); at >= 0 {
		end = m.to + at
	}
	var b strings.Builder
	for line := range strings.SplitSeq(content[begin:end], "\n") {
		b.WriteString("  - " + line + "\n")
	}
	for line := range strings.SplitSeq(content[begin:m.from]+m.with+content[m.to:end], "\n") {
		b.WriteString("  + " + line + "\n")
	}
	return b.String()
}

// candidates returns all mutants of the files, grouped by line, in the order of
// files and lines.
func candidates(files []*file) ([][]mutant, error) {
	var all [][]mutant
	for _, f := range files {
		found, err := f.mutants()
		if err != nil {
			return nil, err
		}
		byLine := make(map[int][]mutant)
		for _, m := range found {
			byLine[m.line()] = append(byLine[m.line()], m)
		}
		for line := range strings.Count(string(f.content), "\n") + 1 {
			if options := byLine[line+1]; len(options) > 0 {
				all = append(all, options)
			}
		}
	}
	return all, nil
}

// mutants returns all mutants of a file, in the order of the source.
func (f *file) mutants() ([]mutant, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, f.path, f.content, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	g := &generator{file: f, set: set}
	for _, declaration := range tree.Decls {
		ast.Inspect(declaration, g.visit)
	}
	return g.found, nil
}

// readFile reads a file of a package that is to be changed.
func readFile(root, path, pkg string) (*file, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	name, err := filepath.Rel(root, path)
	return &file{name: filepath.ToSlash(name), path: path, pkg: pkg, content: content}, err
}
