package pdf

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

// addOutline adds the bookmarks, all expanded.
func (f *finisher) addOutline() {
	if len(f.doc.Outline) == 0 {
		return
	}
	root := pdfobject.Dict{"Type": pdfobject.Name("Outlines")}
	ref := f.file.Add(root)
	f.addEntries(root, ref, f.doc.Outline)
	f.catalog["Outlines"] = ref
	f.catalog["PageMode"] = pdfobject.Name("UseOutlines")
}

// addEntries adds bookmarks below their parent and returns their number,
// descendants included.
func (f *finisher) addEntries(parent pdfobject.Dict, parentRef pdfobject.Reference, entries []*layout.Bookmark) int {
	dicts := make([]pdfobject.Dict, len(entries))
	refs := make([]pdfobject.Reference, len(entries))
	for i := range entries {
		dicts[i] = pdfobject.Dict{}
		refs[i] = f.file.Add(dicts[i])
	}
	count := len(entries)
	for i, entry := range entries {
		d := dicts[i]
		d["Title"] = pdfobject.Text(entry.Title)
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
	parent["Count"] = pdfobject.Integer(count)
	return count
}

// addPageLabels makes viewers show the printed page numbers, which begin at 1
// (12.4.2).
func (f *finisher) addPageLabels() {
	decimal := pdfobject.Dict{"S": pdfobject.Name("D"), "St": pdfobject.Integer(1)}
	f.catalog["PageLabels"] = pdfobject.Dict{"Nums": pdfobject.Array{pdfobject.Integer(0), decimal}}
}

func (f *finisher) rightToLeft() bool { return f.doc.Language.Direction == lang.RightToLeft }
