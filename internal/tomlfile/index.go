package tomlfile

import "rapporteur/internal/source"

// node is one value of the file, or one table, and where it stands.
type node struct {
	key      source.Span      // its name where it is first written; zero for the root and for elements of lists
	span     source.Span      // the value, the header of a table, or the name of a table without a header
	names    []string         // of the children, in the order of the file
	children map[string]*node // of a table
	elements []*node          // of a list
	list     bool
	headed   bool // a table that has a header of its own
}

// repeat is a key that is defined where it is defined already.
type repeat struct{ first, again source.Span }

// index is what the scanner knows about a file.
type index struct {
	root       *node
	comments   []source.Span
	repeats    []repeat
	statements []source.Span // the lines key = value, those of inline tables excepted
}

// part is one name of a dotted key.
type part struct {
	name string
	span source.Span
}

// child returns the child of that name, or n itself where there is none, so
// that a place can always be given.
func (n *node) child(name string) *node {
	if c := n.children[name]; c != nil {
		return c
	}
	return n
}

// element returns the i-th element of a list, or n itself.
func (n *node) element(i int) *node {
	if i < len(n.elements) {
		return n.elements[i]
	}
	return n
}

func (n *node) add(p part) *node {
	if n.children == nil {
		n.children = make(map[string]*node)
	}
	c := &node{key: p.span, span: p.span}
	n.names, n.children[p.name] = append(n.names, p.name), c
	return c
}

// descend returns the table that a part of a dotted key names in n, which it
// makes if need be: of an array of tables, the last one.
func (x *index) descend(n *node, p part) *node {
	c := n.children[p.name]
	switch {
	case c == nil:
		return n.add(p)
	case c.list && len(c.elements) > 0:
		return c.elements[len(c.elements)-1]
	}
	return c
}

// define returns the new node of a key that is given a value; where the key
// has one already, a node outside of the tree.
func (x *index) define(n *node, path []part) *node {
	for _, p := range path[:len(path)-1] {
		n = x.descend(n, p)
	}
	last := path[len(path)-1]
	if c := n.children[last.name]; c != nil {
		x.repeats = append(x.repeats, repeat{c.key, last.span})
		return &node{key: last.span}
	}
	return n.add(last)
}

// table returns the table that a [header] opens.
func (x *index) table(path []part, header source.Span) *node {
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
func (x *index) arrayTable(path []part, header source.Span) *node {
	n := x.root
	for _, p := range path[:len(path)-1] {
		n = x.descend(n, p)
	}
	last := path[len(path)-1]
	list := n.children[last.name]
	switch {
	case list == nil:
		list = n.add(last)
		list.list, list.span = true, header
	case !list.list:
		x.repeats = append(x.repeats, repeat{list.key, last.span})
	}
	table := &node{key: last.span, span: header, headed: true}
	list.elements = append(list.elements, table)
	return table
}
