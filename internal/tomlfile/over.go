package tomlfile

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// OpenLayers parses the versions of one file, the lowest first, and lays them
// over each other.
func OpenLayers(versions []*source.File) (*Document, diag.List) {
	top := len(versions) - 1
	d, findings := Open(versions[top])
	for _, version := range slices.Backward(versions[:top]) {
		base, found := Open(version)
		d.over(base)
		findings = append(findings, found...)
	}
	return d, findings
}

// over lays the document over a base: what the document says replaces what the
// base says about the same key, tables are merged, and all else of the base is
// added. Lists are replaced whole. Every value keeps the place where it is
// written. The base must not be used afterwards.
func (d *Document) over(base *Document) {
	if !base.valid {
		return
	}
	if !d.valid {
		*d = *base
		return
	}
	d.index.lay(d.index.root, base.index.root)
	maps.Copy(d.blanked, base.blanked)
}

// lay adds to the table n the children of base that it lacks.
func (x *index) lay(n, base *valueNode) {
	for _, below := range base.children {
		own := n.find(below.name)
		switch {
		case own == nil:
			x.adopt(n, below)
		case own.isTable() && below.isTable():
			x.lay(own, below)
		}
	}
}

// adopt appends a node of another document to a table.
func (x *index) adopt(n, child *valueNode) {
	made := x.add(n, keyPart{child.name, child.key})
	*made = *child
}
