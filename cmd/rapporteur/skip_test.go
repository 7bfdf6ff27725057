package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// scriptSkip matches a line of a test script that ends it as passed.
var scriptSkip = regexp.MustCompile(`(?m)^(?:\[[^\]]*\] *)?skip\b`)

// TestNoTestIsSkipped: what a test needs is in the repository. A test that
// needs programs of others has the build tag external and fails without them.
func TestNoTestIsSkipped(t *testing.T) {
	tests := 0
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		var places []string
		switch {
		case strings.HasSuffix(name, "_test.go"):
			places, err = skips(name)
			tests++
		case strings.HasSuffix(name, ".txtar") && strings.Contains(name, "testdata"):
			places, err = scriptSkips(name)
		}
		for _, place := range places {
			t.Errorf("%s: a test is skipped", place)
		}
		return err
	})
	if err != nil || tests == 0 {
		t.Errorf("%d files of tests: %v", tests, err)
	}
}

// skips returns the places of a Go file that skip a test.
func skips(name string) ([]string, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var places []string
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if method, ok := call.Fun.(*ast.SelectorExpr); ok && slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, method.Sel.Name) {
			places = append(places, set.Position(call.Pos()).String())
		}
		return true
	})
	return places, nil
}

func scriptSkips(name string) ([]string, error) {
	content, err := os.ReadFile(name)
	if err != nil || !scriptSkip.Match(content) {
		return nil, err
	}
	return []string{name}, nil
}
