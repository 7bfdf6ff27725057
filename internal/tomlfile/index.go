package tomlfile

import (
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/source"
)

// valueNode is a value, list or table of the file, with its position.
type valueNode struct {
	name     string                // its key; "" for the root and for elements of lists
	key      source.Span           // the key where it is first written; zero for the root and for elements of lists
	span     source.Span           // the value, the header of a table, or the name of a table without a header
	value    any                   // as decoded by package toml; nil for tables and lists
	children []*valueNode          // of a table or a list, in the order of the file
	byName   map[string]*valueNode // the children, if the table has more than few
	list     bool
	tables   bool // a list written as [[tables]]
	headed   bool // a table that has a header of its own
}

// few is the most children a table has without a map.
const few = 8

// repeat is a key that is defined twice.
type repeat struct{ first, again source.Span }

// index is the tree of a file's values, and what else the scanner notes.
type index struct {
	root       *valueNode
	comments   []source.Span
	repeats    []repeat
	deep       source.Span   // the first value nested more than maxDepth levels deep, or zero
	statements []source.Span // key = value, except in inline tables
	spare      []valueNode   // allocated for further nodes
	block      int           // how many were allocated last
	odd        bool          // something is not plain; see [index.plain]
}

// keyPart is one name of a dotted key.
type keyPart struct {
	name string
	span source.Span
}

// isTable reports whether the node is a table.
func (n *valueNode) isTable() bool { return n.value == nil && !n.list }

// find returns the child of that name, or nil.
func (n *valueNode) find(name string) *valueNode {
	if n.byName != nil {
		return n.byName[name]
	}
	for _, c := range n.children {
		if c.name == name && !n.list {
			return c
		}
	}
	return nil
}

// at returns the child of that name or, in a list, at that index, or nil.
func (n *valueNode) at(name string) *valueNode {
	if !n.list {
		return n.find(name)
	}
	if i, err := strconv.Atoi(name); err == nil && i >= 0 && i < len(n.children) {
		return n.children[i]
	}
	return nil
}

// sorted returns the children of a table in the order of their names.
func sorted(children []*valueNode) []*valueNode {
	children = slices.Clone(children)
	slices.SortFunc(children, func(a, b *valueNode) int { return strings.Compare(a.name, b.name) })
	return children
}

// node returns a new node. Nodes are allocated in blocks, since a file has
// thousands.
func (x *index) node(made valueNode) *valueNode {
	if len(x.spare) == 0 {
		x.block = min(max(2*x.block, 8), 64)
		x.spare = make([]valueNode, x.block)
	}
	n := &x.spare[0]
	x.spare = x.spare[1:]
	*n = made
	return n
}

// add appends a child to a table.
func (x *index) add(n *valueNode, p keyPart) *valueNode {
	c := x.node(valueNode{name: p.name, key: p.span, span: p.span})
	n.children = append(n.children, c)
	if n.byName != nil {
		n.byName[c.name] = c
	} else if len(n.children) > few {
		n.byName = make(map[string]*valueNode, 4*few)
		for _, c := range n.children {
			n.byName[c.name] = c
		}
	}
	return c
}

// take stores the decoded values in the tree.
func (n *valueNode) take(decoded any) {
	switch decoded := decoded.(type) {
	case map[string]any:
		for _, c := range n.children {
			c.take(decoded[c.name])
		}
	case []any:
		for i, e := range decoded {
			n.children[i].take(e)
		}
	case []map[string]any:
		for i, e := range decoded {
			n.children[i].take(e)
		}
	default:
		n.value = decoded
	}
}

// descend returns the child of n that a part of a dotted key names, or a new
// one. For an array of tables it is the last table.
func (x *index) descend(n *valueNode, p keyPart) *valueNode {
	c := n.find(p.name)
	if c == nil {
		return x.add(n, p)
	}
	x.odd = x.odd || c.isAssigned()
	if c.list && len(c.children) > 0 {
		return c.children[len(c.children)-1]
	}
	return c
}

// define returns a new node for the value of a key. If the key already has a
// value the node is not in the tree.
func (x *index) define(n *valueNode, path []keyPart) *valueNode {
	for _, p := range path[:len(path)-1] {
		n = x.descend(n, p)
		x.odd = x.odd || n.headed
	}
	last := path[len(path)-1]
	if c := n.find(last.name); c != nil {
		x.repeats = append(x.repeats, repeat{c.key, last.span})
		return x.node(valueNode{key: last.span})
	}
	return x.add(n, last)
}

// table returns the table that a [header] opens.
func (x *index) table(path []keyPart, header source.Span) *valueNode {
	n := x.root
	for _, p := range path {
		n = x.descend(n, p)
	}
	if n.headed || n.list || len(n.children) > 0 { // an error only if the decoder says so
		x.repeats = append(x.repeats, repeat{n.key, path[len(path)-1].span})
	}
	n.headed, n.span = true, header
	return n
}

// arrayTable returns the table that a [[header]] appends to a list.
func (x *index) arrayTable(path []keyPart, header source.Span) *valueNode {
	n := x.root
	for _, p := range path[:len(path)-1] {
		n = x.descend(n, p)
	}
	last := path[len(path)-1]
	list := n.find(last.name)
	switch {
	case list == nil:
		list = x.add(n, last)
		list.list, list.tables, list.span = true, true, header
	case !list.list:
		x.repeats = append(x.repeats, repeat{list.key, last.span})
	}
	x.odd = x.odd || !list.tables
	table := x.node(valueNode{key: last.span, span: header, headed: true})
	list.children = append(list.children, table)
	return table
}
