package pdf

import (
	"rapporteur/internal/layout"
	"rapporteur/internal/render/pdf/object"
)

// attributes returns an element's attribute objects, one for each owner
// (14.8.5). A figure gets its bounding box.
func (s *structure) attributes(e *layout.Element) object.Array {
	var all object.Array
	add := func(owner, key object.Name, value object.Object) {
		all = append(all, object.Dict{"O": owner, key: value})
	}
	if e.ListNumbering != "" {
		add("List", "ListNumbering", object.Name(e.ListNumbering))
	}
	if e.Scope != "" {
		add("Table", "Scope", object.Name(e.Scope))
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

// pictureBoxes returns where the pictures of the document stand.
func (f *finisher) pictureBoxes() map[*layout.Content]object.Array {
	boxes := map[*layout.Content]object.Array{}
	for _, page := range f.doc.Pages {
		for _, item := range page.Items {
			if p, ok := item.(*layout.Picture); ok && p.Content != nil {
				boxes[p.Content] = f.rectangle(p.X, p.Y, p.Width, p.Height)
			}
		}
	}
	return boxes
}
