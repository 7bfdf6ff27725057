package pdf

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/layout"
	"rapporteur/internal/render/pdf/object"
)

// addOutline makes the bookmarks, all of them open.
func (f *finisher) addOutline() {
	if len(f.doc.Outline) == 0 {
		return
	}
	root := object.Dict{"Type": object.Name("Outlines")}
	ref := f.file.Add(root)
	f.addEntries(root, ref, f.doc.Outline)
	f.catalog["Outlines"] = ref
	f.catalog["PageMode"] = object.Name("UseOutlines")
}

// addEntries links entries below their parent and returns how many there are
// with all that is below them.
func (f *finisher) addEntries(parent object.Dict, parentRef object.Reference, entries []*layout.Entry) int {
	dicts := make([]object.Dict, len(entries))
	refs := make([]object.Reference, len(entries))
	for i := range entries {
		dicts[i] = object.Dict{}
		refs[i] = f.file.Add(dicts[i])
	}
	count := len(entries)
	for i, entry := range entries {
		d := dicts[i]
		d["Title"] = object.Text(entry.Title)
		d["Parent"] = parentRef
		d["Dest"] = f.destination(entry.Destination)
		if i > 0 {
			d["Prev"] = refs[i-1]
		}
		if i+1 < len(entries) {
			d["Next"] = refs[i+1]
		}
		if len(entry.Kids) > 0 {
			count += f.addEntries(d, refs[i], entry.Kids)
		}
	}
	parent["First"], parent["Last"] = refs[0], refs[len(refs)-1]
	parent["Count"] = object.Integer(count)
	return count
}

// addPageLabels makes viewers show the numbers that are printed (12.4.2):
// those of the pages, from 1.
func (f *finisher) addPageLabels() {
	decimal := object.Dict{"S": object.Name("D"), "St": object.Integer(1)}
	f.catalog["PageLabels"] = object.Dict{"Nums": object.Array{object.Integer(0), decimal}}
}

func (f *finisher) rightToLeft() bool { return f.doc.Language.Direction == lang.RightToLeft }
