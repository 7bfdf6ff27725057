package pdf

import (
	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

// attributes returns an element's attribute objects, one for each owner
// (14.8.5). A figure gets its bounding box.
func (s *structure) attributes(e *layout.Element) pdfobject.Array {
	var all pdfobject.Array
	add := func(owner, key pdfobject.Name, value pdfobject.Object) {
		all = append(all, pdfobject.Dict{"O": owner, key: value})
	}
	if e.ListNumbering != "" {
		add("List", "ListNumbering", pdfobject.Name(e.ListNumbering))
	}
	if e.Scope != "" {
		add("Table", "Scope", pdfobject.Name(e.Scope))
	}
	if e.Type == "Figure" {
		for _, kid := range e.Kids {
			if c, ok := kid.(*layout.Content); ok && s.boxes[c] != nil {
				add("Layout", "BBox", s.boxes[c])
			}
		}
	}
	return all
}

// pictureBoxes returns the bounding boxes of the document's pictures.
func (f *finisher) pictureBoxes() map[*layout.Content]pdfobject.Array {
	boxes := map[*layout.Content]pdfobject.Array{}
	for _, page := range f.doc.Pages {
		for _, item := range page.Items {
			if p, ok := item.(*layout.Picture); ok && p.Content != nil {
				boxes[p.Content] = f.rectangle(p.X, p.Y, p.Width, p.Height)
			}
		}
	}
	return boxes
}
