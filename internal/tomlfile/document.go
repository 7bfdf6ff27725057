package tomlfile

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// Document is a decoded file with the places of all its keys.
type Document struct {
	file    *source.File
	valid   bool // the file is TOML
	index   *index
	blanked map[int]bool // offsets of values that were reported and are none
}

// Entry is where a key and its value stand.
type Entry struct {
	Key   source.Span // the name; zero for an element of a list
	Value source.Span // the value, or the header of a table
}

// Decode reads the file into the struct that v points to. Keys that are
// absent, unknown or of another type leave their field as it was.
func Decode(file *source.File, v any) diag.List {
	d, findings := Open(file)
	return append(findings, d.Decode(v)...)
}

// Open parses the file. The document is never nil; with errors of syntax it
// is empty.
func Open(file *source.File) (*Document, diag.List) {
	d := &Document{file: file, blanked: make(map[int]bool), index: &index{root: &valueNode{span: file.Whole()}}}
	if findings := textfile.Check(file); len(findings) > 0 {
		return d, findings
	}
	findings := d.parse()
	if d.valid {
		findings = append(findings, d.checkEscaped()...)
	}
	return d, findings
}

// Valid reports whether the file is TOML.
func (d *Document) Valid() bool { return d.valid }

// Find returns the place of a key: the names of the tables that lead to it,
// then its own. In a list, the name is the index.
func (d *Document) Find(path ...string) (Entry, bool) {
	n, ok := d.find(path)
	if !ok {
		return Entry{}, false
	}
	return Entry{Key: n.key, Value: n.span}, true
}

// Text returns the text at a path of names, and whether there is one.
func (d *Document) Text(path ...string) (string, bool) {
	n, ok := d.find(path)
	if !ok {
		return "", false
	}
	text, ok := n.value.(string)
	return text, ok
}

// Keys returns the names in a table in the order of the file.
func (d *Document) Keys(path ...string) []string {
	n, ok := d.find(path)
	if !ok {
		return nil
	}
	var names []string
	for _, c := range n.children {
		if !n.list {
			names = append(names, c.name)
		}
	}
	return names
}

func (d *Document) find(path []string) (*valueNode, bool) {
	n := d.index.root
	for _, name := range path {
		if n = n.at(name); n == nil {
			return nil, false
		}
	}
	return n, true
}

// Comments returns the places of all comments of a file, each from its # to
// the end of its line; none if the file is no text.
func Comments(file *source.File) []source.Span {
	if len(textfile.Check(file)) > 0 {
		return nil
	}
	return scan(file, string(file.Content())).comments
}
