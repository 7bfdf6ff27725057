package pdf

import (
	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

// annotation is a link annotation on a page and its structure element.
type annotation struct {
	ref     pdfobject.Reference
	page    int
	element *layout.Element
}

// printed is the annotation flag Print, which PDF/A requires (12.5.3).
const printed = 4

// addAnnotations adds the link annotations. Their keys in the parent tree
// follow those of the pages.
func (f *finisher) addAnnotations() {
	for i, page := range f.doc.Pages {
		var refs pdfobject.Array
		for _, link := range page.Links {
			if link.Element == nil || link.Element.Type != "Link" {
				internalError("the link %q on page %d has no structure element", link.Description, i+1)
			}
			ref := f.file.Add(f.linkDict(link, len(f.pages)+len(f.annotations)))
			refs = append(refs, ref)
			f.annotations = append(f.annotations, annotation{ref, i, link.Element})
		}
		if refs != nil {
			f.file.Dict(f.pages[i])["Annots"] = refs
		}
	}
}

func (f *finisher) linkDict(link *layout.LinkArea, key int) pdfobject.Dict {
	dict := pdfobject.Dict{
		"Type":         pdfobject.Name("Annot"),
		"Subtype":      pdfobject.Name("Link"),
		"Rect":         f.rectangle(link.X, link.Y, link.Width, link.Height),
		"Border":       pdfobject.Array{pdfobject.Integer(0), pdfobject.Integer(0), pdfobject.Integer(0)},
		"F":            pdfobject.Integer(printed),
		"Contents":     pdfobject.Text(link.Description),
		"StructParent": pdfobject.Integer(key),
	}
	if link.Target != nil {
		dict["Dest"] = f.destination(*link.Target)
	} else {
		dict["A"] = pdfobject.Dict{"S": pdfobject.Name("URI"), "URI": pdfobject.String(link.Address)}
	}
	return dict
}

// rectangle converts a rectangle to PDF coordinates, whose origin is the lower
// left corner.
func (f *finisher) rectangle(x, y, width, height float64) pdfobject.Array {
	bottom := f.doc.Height - y - height
	return pdfobject.Array{
		pdfobject.Real(x), pdfobject.Real(bottom),
		pdfobject.Real(x + width), pdfobject.Real(bottom + height),
	}
}
