package rule_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/pipeline"
)

// TestFindingsAreMadeFromRules looks through the program for findings that are written
// out, and for identifiers outside of their rules: only a rule makes a finding, and its
// identifier is written once.
func TestFindingsAreMadeFromRules(t *testing.T) {
	ids := make(map[string]string) // where each is written
	for _, r := range pipeline.Catalogue() {
		ids[r.ID] = ""
	}
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(name))
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || folder == "." || folder == "../rule" || folder == "../diag" {
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if writesFinding(n) {
				t.Errorf("%s: a finding is written out; make it from its rule", set.Position(n.Pos()))
			}
			if text, ok := n.(*ast.BasicLit); ok {
				id := strings.Trim(text.Value, `"`)
				if first, ok := ids[id]; ok && first != "" {
					t.Errorf("%s: the identifier of a rule is written again, first at %s; ask the package of the rule", set.Position(n.Pos()), first)
				} else if ok {
					ids[id] = set.Position(n.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// writesFinding reports whether a node is a literal of a finding that has
// something in it, or gives a finding another rule.
func writesFinding(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CompositeLit:
		if len(n.Elts) == 0 {
			return false
		}
		first, isLiteral := n.Elts[0].(*ast.CompositeLit)
		return isSelector(n.Type, "diag", "Finding") || isSelector(n.Type, "diag", "List") && isLiteral && first.Type == nil
	case *ast.AssignStmt:
		for _, to := range n.Lhs {
			if s, ok := to.(*ast.SelectorExpr); ok && s.Sel.Name == "Rule" {
				return true
			}
		}
	}
	return false
}

func isSelector(e ast.Expr, of, name string) bool {
	s, ok := e.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != name {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == of
}
