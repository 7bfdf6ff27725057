package main

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// generator visits the nodes of a file and collects mutants.
type generator struct {
	file  *file
	set   *token.FileSet
	found []mutant
}

func (g *generator) offset(p token.Pos) int { return g.set.Position(p).Offset }

// replace adds a mutant: the source between two positions becomes another text.
func (g *generator) replace(from, to token.Pos, with, what string) {
	g.found = append(g.found, mutant{file: g.file, from: g.offset(from), to: g.offset(to), with: with, what: what})
}

func (g *generator) source(n ast.Node) string {
	return string(g.file.content[g.offset(n.Pos()):g.offset(n.End())])
}

// visit collects the mutants of one node and reports whether to visit its
// children.
func (g *generator) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		return !isMessage(n) // printed only if an invariant is broken or the system fails
	case *ast.FuncDecl:
		g.early(n.Type, n.Body)
	case *ast.FuncLit:
		g.early(n.Type, n.Body)
	case *ast.IfStmt:
		g.replace(n.Cond.Pos(), n.Cond.End(), "!("+g.source(n.Cond)+")", "a condition is negated")
	case *ast.ForStmt:
		if n.Cond != nil {
			g.replace(n.Cond.Pos(), n.Cond.End(), "false", "a loop is not entered")
		}
	case *ast.BinaryExpr:
		g.operator(n)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			g.replace(n.OpPos, n.OpPos+1, "", "a negation is dropped")
		}
	case *ast.BasicLit:
		g.literal(n)
	case *ast.Ident:
		if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
			g.replace(n.Pos(), n.End(), other, n.Name+" becomes "+other)
		}
	case *ast.BlockStmt:
		g.statements(n.List)
	case *ast.CaseClause:
		g.statements(n.Body)
	case *ast.ImportSpec:
		return false
	case *ast.Field:
		return n.Tag == nil // tags describe files, not what the program does
	}
	return true
}

// isMessage reports whether a call makes an error or ends the program.
func isMessage(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == "panic"
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		return ok && (x.Name == "fmt" && f.Sel.Name == "Errorf" || x.Name == "errors" && f.Sel.Name == "New")
	}
	return false
}

// others are the replacements of each operator.
var others = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ, token.GTR}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LSS}, token.GEQ: {token.GTR, token.LSS},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.LAND: {token.LOR}, token.LOR: {token.LAND}, token.AND: {token.OR}, token.OR: {token.AND}, token.SHL: {token.SHR}, token.SHR: {token.SHL},
}

func (g *generator) operator(n *ast.BinaryExpr) {
	for _, other := range others[n.Op] {
		g.replace(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), other.String(), n.Op.String()+" becomes "+other.String())
	}
}

func (g *generator) literal(n *ast.BasicLit) {
	switch n.Kind {
	case token.INT:
		if value, err := strconv.ParseInt(n.Value, 0, 64); err == nil {
			g.replace(n.Pos(), n.End(), strconv.FormatInt(value+1, 10), "a number is one more")
		}
	case token.FLOAT:
		g.replace(n.Pos(), n.End(), "("+n.Value+"+1)", "a number is one more")
	case token.CHAR:
		g.replace(n.Pos(), n.End(), "("+n.Value+"+1)", "a character is the next one")
	case token.STRING:
		if text, err := strconv.Unquote(n.Value); err == nil && text != "" {
			g.replace(n.Pos(), n.End(), strconv.Quote(text+"x"), "a text has one letter more")
		}
	}
}

// statements adds a mutant for each statement of a list that can be dropped,
// because it declares nothing and returns nothing.
func (g *generator) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.DeferStmt, *ast.SendStmt, *ast.BranchStmt:
			g.replace(s.Pos(), s.End(), "", "a statement is dropped")
		case *ast.AssignStmt:
			if s.Tok != token.DEFINE {
				g.replace(s.Pos(), s.End(), "", "an assignment is dropped")
			}
		}
	}
}

// early adds the mutant in which a function returns zero values halfway through.
func (g *generator) early(function *ast.FuncType, body *ast.BlockStmt) {
	if body == nil || len(body.List) < 2 {
		return
	}
	var zeros []string
	if function.Results != nil {
		for _, field := range function.Results.List {
			for range max(1, len(field.Names)) {
				zeros = append(zeros, "*new("+g.source(field.Type)+")")
			}
		}
	}
	leave := strings.TrimSpace("return " + strings.Join(zeros, ", "))
	half := body.List[len(body.List)/2]
	g.replace(half.Pos(), half.Pos(), leave+"; ", "the function returns early")
}
