package message

// This file limits what messages and templates can do: a formula is a
// text/template that prints only words, within limits.
//
// Formulas are untrusted, because a session can replace messages. So a formula
// can call only the functions it is given and a few of text/template, it cannot
// print a value that no function has put into words, and it stops after a number
// of steps and bytes.

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"text/template/parse"
)

// builtins are the functions of text/template that a formula may use. The others
// format values as Go does (print, printf, println, html, js, urlquery) or call
// arbitrary functions (call).
var builtins = strings.Fields("and eq ge gt index le len lt ne not or slice")

// Builtins returns the functions of text/template that a formula may use.
func Builtins() []string { return slices.Clone(builtins) }

// maxFormula is how long a formula may be, in bytes: ten times as long as one that
// calls every function in every form. Parts can be in one another as deep as it
// is long.
const maxFormula = 32 << 10

// FormulaError describes what is wrong with a formula, and where.
type FormulaError struct {
	From, To int // bytes of the formula's text
	Reason   string
	Hint     string
}

// FormulaError implements error.
func (e *FormulaError) Error() string { return e.Reason }

// ParseFormula returns the syntax tree of a formula that may call the builtins and the
// functions of the map, of which only the names are used. To execute the tree,
// add the functions of a [Meter]. A non-nil error is an *FormulaError, or a syntax error
// of text/template.
func ParseFormula(text string, functions map[string]any) (*parse.Tree, error) {
	if len(text) > maxFormula {
		return nil, &FormulaError{0, len(text), "the formula is too long", "write several messages, and one that calls them: {{t \"name\" .}}"}
	}
	trees, err := parse.Parse("", text, "", "", functions, known())
	if open := endless(text, err); open != nil {
		return nil, open
	}
	if err != nil {
		return nil, err
	}
	tree, ok := trees[""]
	if !ok { // the text only has definitions
		return nil, noTemplates(0, len(text))
	}
	c := confiner{text: text, functions: functions}
	if len(trees) > 1 {
		c.fail(noTemplates(0, len(text)))
	}
	c.repeatable(tree.Root, 0)
	if c.err != nil {
		return nil, c.err
	}
	return tree, nil
}

// known are the functions that are not given. Those that are refused are among
// them, so that they are reported as refused, not as unknown.
var known = sync.OnceValue(func() map[string]any {
	all := map[string]any{stepName: true, printedName: true}
	for _, name := range slices.Concat(builtins, refused) {
		all[name] = true
	}
	return all
})

// refused are the functions of text/template that a formula may not use.
var refused = strings.Fields("call html js print printf println urlquery")

func noTemplates(from, to int) *FormulaError {
	return &FormulaError{from, to, "a formula cannot define or call templates", `write a message of its own and call it: {{t "name" .}}`}
}

// confiner walks a tree, reports what is refused, and inserts calls that count
// steps.
type confiner struct {
	text      string
	functions map[string]any
	err       error // the first
}

func (c *confiner) fail(err *FormulaError) {
	if c.err == nil {
		c.err = err
	}
}

func (c *confiner) list(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		c.node(n)
	}
}

func (c *confiner) node(n parse.Node) {
	switch n := n.(type) {
	case *parse.ActionNode:
		c.pipe(n.Pipe)
		if len(n.Pipe.Decl) == 0 && !c.writesWords(n.Pipe.Cmds[len(n.Pipe.Cmds)-1]) {
			n.Pipe.Cmds = append(n.Pipe.Cmds, command(printedName, n.Pipe.Pos))
		}
	case *parse.IfNode:
		c.branch(&n.BranchNode)
	case *parse.WithNode:
		c.branch(&n.BranchNode)
	case *parse.RangeNode:
		c.pipe(n.Pipe)
		c.repeatable(n.List, n.Pos)
		c.list(n.ElseList)
	case *parse.TemplateNode:
		c.fail(noTemplates(int(n.Pos), min(int(n.Pos)+len(n.Name)+len(`""`), len(c.text))))
	}
}

// repeatable walks a list that can be executed many times: a whole formula, or
// what is between range and end. It begins with a step for each of its parts.
func (c *confiner) repeatable(list *parse.ListNode, at parse.Pos) {
	parts := 0
	walk(list, func(parse.Node) { parts++ })
	c.list(list)
	list.Nodes = slices.Insert(list.Nodes, 0, parse.Node(step(parts, at)))
}

// writesWords reports whether a command is a call of a function that is given
// and returns a text: what it writes need not be looked at when it is printed.
func (c *confiner) writesWords(cmd *parse.CommandNode) bool {
	called, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok {
		return false
	}
	f := reflect.TypeOf(c.functions[called.Ident])
	return f != nil && f.Kind() == reflect.Func && f.NumOut() > 0 && f.Out(0).Kind() == reflect.String
}

func (c *confiner) branch(b *parse.BranchNode) {
	c.pipe(b.Pipe)
	c.list(b.List)
	c.list(b.ElseList)
}

func (c *confiner) pipe(p *parse.PipeNode) {
	for _, cmd := range p.Cmds {
		for _, arg := range cmd.Args {
			c.argument(arg)
		}
	}
}

func (c *confiner) argument(n parse.Node) {
	switch n := n.(type) {
	case *parse.PipeNode:
		c.pipe(n)
	case *parse.ChainNode:
		c.argument(n.Node)
	case *parse.IdentifierNode:
		c.function(n)
	}
}

// function refuses a function that is neither given nor an allowed builtin.
func (c *confiner) function(n *parse.IdentifierNode) {
	if _, ok := c.functions[n.Ident]; ok || slices.Contains(builtins, n.Ident) {
		return
	}
	c.fail(&FormulaError{
		From: int(n.Pos), To: int(n.Pos) + len(n.Ident),
		Reason: fmt.Sprintf("a formula cannot call %s", n.Ident),
		Hint:   "write the words in the formula; use functions such as number, date and name to put values into words",
	})
}

// step returns an action that counts n steps and prints nothing.
func step(n int, at parse.Pos) *parse.ActionNode {
	counted := command(stepName, at)
	counted.Args = append(counted.Args, &parse.NumberNode{NodeType: parse.NodeNumber, Pos: at, IsInt: true, Int64: int64(n), Text: strconv.Itoa(n)})
	pipe := &parse.PipeNode{NodeType: parse.NodePipe, Pos: at, Cmds: []*parse.CommandNode{counted}}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pos: at, Pipe: pipe}
}

// command returns a call of a function without arguments of its own.
func command(name string, at parse.Pos) *parse.CommandNode {
	called := parse.NewIdentifier(name).SetPos(at)
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: at, Args: []parse.Node{called}}
}
