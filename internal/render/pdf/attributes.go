package pdf

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/layout"
	"rapporteur/internal/render/pdf/object"
)

// attributes returns an element's attribute objects, one for each owner
// (14.8.5). A figure gets its bounding box.
func (s *structure) attributes(e *layout.Element) object.Array {
	if len(e.Attributes) == 0 && e.Type != "Figure" {
		return nil
	}
	owners := map[object.Name]object.Dict{}
	set := func(owner object.Name, key object.Name, value object.Object) {
		if owners[owner] == nil {
			owners[owner] = object.Dict{"O": owner}
		}
		owners[owner][key] = value
	}
	for key, value := range e.Attributes {
		owner, v := attribute(key, value)
		set(owner, object.Name(key), v)
	}
	if e.Type == "Figure" {
		for _, kid := range e.Kids {
			if c, ok := kid.(*layout.Content); ok && s.boxes[c] != nil {
				set("Layout", "BBox", s.boxes[c])
			}
		}
	}
	var attributes object.Array
	for _, owner := range slices.Sorted(maps.Keys(owners)) {
		attributes = append(attributes, owners[owner])
	}
	return attributes
}

// attribute returns the owner of an attribute and its value in the type that
// the standard gives it.
func attribute(key, value string) (object.Name, object.Object) {
	switch key {
	case "ListNumbering":
		return "List", object.Name(value)
	case "Scope":
		return "Table", object.Name(value)
	case "Headers":
		var ids object.Array
		for _, id := range strings.Fields(value) {
			ids = append(ids, object.Text(id))
		}
		return "Table", ids
	case "RowSpan", "ColSpan":
		n, err := strconv.Atoi(value)
		if err != nil {
			internalError("attribute %s is %q", key, value)
		}
		return "Table", object.Integer(n)
	case "Summary":
		return "Table", object.Text(value)
	case "Placement", "WritingMode", "TextAlign", "BlockAlign", "InlineAlign", "TextDecorationType":
		return "Layout", object.Name(value)
	}
	internalError("attribute %s is not known", key)
	return "", nil
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
