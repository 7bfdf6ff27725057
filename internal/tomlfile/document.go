package tomlfile

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// Document is a decoded file with the positions of all its keys.
type Document struct {
	file    *source.File
	valid   bool // whether the file is TOML
	index   *index
	blanked map[int]bool // offsets of invalid values that were reported
}

// Entry is the positions of a key and its value.
type Entry struct {
	Key   source.Span // the name; zero for an element of a list
	Value source.Span // the value, or the header of a table
}

// Decode reads the file into the struct that v points to. The fields of keys that
// are absent or have a value of another type are left unchanged.
func Decode(file *source.File, v any) diag.List {
	d, findings := Open(file)
	return append(findings, d.Decode(v)...)
}

// Open parses the file. The document is never nil; if the syntax is wrong it is
// empty.
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

// Find returns the position of a key. The path is the names of the tables around
// it and its own; in a list, the name is the index.
func (d *Document) Find(path ...string) (Entry, bool) {
	n, ok := d.find(path)
	if !ok {
		return Entry{}, false
	}
	return Entry{Key: n.key, Value: n.span}, true
}

// Text returns the text at a path, and whether there is one.
func (d *Document) Text(path ...string) (string, bool) {
	n, ok := d.find(path)
	if !ok {
		return "", false
	}
	text, ok := n.value.(string)
	return text, ok
}

// Keys returns the keys of a table in the order of the file.
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

// Comments returns the positions of all comments of a file, each from its # to
// the end of its line; none if the file is not text.
func Comments(file *source.File) []source.Span {
	if len(textfile.Check(file)) > 0 {
		return nil
	}
	return scan(file, 0, string(file.Content())).comments
}
