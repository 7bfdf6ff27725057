package message

import (
	"maps"
	"slices"
	"text/template/parse"
)

// Fields returns the facts that a message takes from its data.
func (m Message) Fields() map[string]bool {
	fields := make(map[string]bool)
	m.Walk(func(_ string, n parse.Node) {
		if f, ok := n.(*parse.FieldNode); ok {
			fields[f.String()] = true
		}
	})
	return fields
}

// Walk visits the nodes of all forms that can be parsed.
func (m Message) Walk(visit func(form string, n parse.Node)) {
	trees := m.parse().trees
	for _, form := range slices.Sorted(maps.Keys(trees)) {
		walk(trees[form].Root, func(n parse.Node) { visit(form, n) })
	}
}

// walk visits a node and all below it.
func walk(n parse.Node, visit func(parse.Node)) {
	visit(n)
	switch n := n.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			walk(child, visit)
		}
	case *parse.ActionNode:
		walk(n.Pipe, visit)
	case *parse.PipeNode:
		for _, child := range n.Cmds {
			walk(child, visit)
		}
	case *parse.CommandNode:
		for _, child := range n.Args {
			walk(child, visit)
		}
	case *parse.IfNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.RangeNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.WithNode:
		walkBranch(&n.BranchNode, visit)
	}
}

func walkBranch(n *parse.BranchNode, visit func(parse.Node)) {
	walk(n.Pipe, visit)
	walk(n.List, visit)
	if n.ElseList != nil {
		walk(n.ElseList, visit)
	}
}
