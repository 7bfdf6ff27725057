package tomlfile

import (
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/source"
)

// valueNode is one value of the file, or one table, and where it stands.
type valueNode struct {
	name     string                // its key; "" for the root and for elements of lists
	key      source.Span           // its name where it is first written; zero for the root and for elements of lists
	span     source.Span           // the value, the header of a table, or the name of a table without a header
	value    any                   // as package toml decodes it; nil for tables and lists
	children []*valueNode          // of a table or a list, in the order of the file
	byName   map[string]*valueNode // the children of a table with many
	list     bool
	tables   bool // a list that is written as tables with [[headers]]
	headed   bool // a table that has a header of its own
}

// few is how many children a table may have before a map finds them quicker.
const few = 8

// repeat is a key that is defined where it is defined already.
type repeat struct{ first, again source.Span }

// index is what the scanner knows about a file.
type index struct {
	root       *valueNode
	comments   []source.Span
	repeats    []repeat
	deep       source.Span   // the first thing inside more than maxDepth others; zero where there is none
	statements []source.Span // the lines key = value, those of inline tables excepted
	spare      []valueNode   // for the nodes to come
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

// node returns a new node. They are made by the dozen: a file has thousands.
func (x *index) node(made valueNode) *valueNode {
	if len(x.spare) == 0 {
		x.spare = make([]valueNode, 64)
	}
	n := &x.spare[0]
	x.spare = x.spare[1:]
	*n = made
	return n
}

// add makes the child of a table that a key names.
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

// take puts decoded values in their places.
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

// descend returns the table that a part of a dotted key names in n, which it
// makes if need be: of an array of tables, the last one.
func (x *index) descend(n *valueNode, p keyPart) *valueNode {
	c := n.find(p.name)
	if c == nil {
		return x.add(n, p)
	}
	if c.list && len(c.children) > 0 {
		return c.children[len(c.children)-1]
	}
	return c
}

// define returns the new node of a key that is given a value; where the key
// has one already, a node outside of the tree.
func (x *index) define(n *valueNode, path []keyPart) *valueNode {
	for _, p := range path[:len(path)-1] {
		n = x.descend(n, p)
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
	table := x.node(valueNode{key: last.span, span: header, headed: true})
	list.children = append(list.children, table)
	return table
}
