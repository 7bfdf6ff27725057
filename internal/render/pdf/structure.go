package pdf

import (
	"maps"
	"slices"

	"rapporteur/internal/layout"
	"rapporteur/internal/render/pdf/object"
)

// structure builds the structure tree (14.7) from the document's elements.
type structure struct {
	*finisher
	refs    map[*layout.Element]object.Reference
	parents [][]object.Reference // by page and marked-content identifier
	ids     map[string]object.Reference
	boxes   map[*layout.Content]object.Array // of pictures
	objects map[*layout.Element][]annotation
}

func (f *finisher) addStructure() {
	s := &structure{
		finisher: f,
		refs:     map[*layout.Element]object.Reference{},
		ids:      map[string]object.Reference{},
		boxes:    f.pictureBoxes(),
		objects:  map[*layout.Element][]annotation{},
	}
	for _, count := range f.drawn.counts {
		s.parents = append(s.parents, make([]object.Reference, count))
	}
	for _, a := range f.annotations {
		s.objects[a.element] = append(s.objects[a.element], a)
	}
	root := object.Dict{"Type": object.Name("StructTreeRoot")}
	rootRef := f.file.Add(root)
	root["K"] = s.add(f.doc.Root, rootRef)
	root["ParentTree"] = f.file.Add(object.Dict{"Nums": s.parentNumbers()})
	root["ParentTreeNextKey"] = object.Integer(len(f.pages) + len(f.annotations))
	if len(s.ids) > 0 {
		root["IDTree"] = f.file.Add(s.idTree())
	}
	f.catalog["StructTreeRoot"] = rootRef
}

// add makes the element and everything below it.
func (s *structure) add(e *layout.Element, parent object.Reference) object.Reference {
	dict := object.Dict{"S": object.Name(e.Type), "P": parent}
	ref := s.file.Add(dict)
	s.refs[e] = ref
	setText(dict, "ID", e.ID)
	setText(dict, "Lang", e.Lang)
	setText(dict, "Alt", e.Alt)
	setText(dict, "ActualText", e.ActualText)
	if e.ID != "" {
		if _, ok := s.ids[e.ID]; ok {
			internalError("two structure elements have the identifier %q", e.ID)
		}
		s.ids[e.ID] = ref
	}
	if attributes := s.attributes(e); len(attributes) > 0 {
		dict["A"] = attributes
	}
	s.addKids(e, dict, ref)
	return ref
}

// setText enters a text that is not empty.
func setText(dict object.Dict, key object.Name, value string) {
	if value != "" {
		dict[key] = object.Text(value)
	}
}

// addKids fills K: elements, marked content, and at the end the annotations
// of a link. Pg is the page of the first content, so that content of that
// page needs only its number.
func (s *structure) addKids(e *layout.Element, dict object.Dict, ref object.Reference) {
	kids := make(object.Array, 0, len(e.Kids)+len(s.objects[e]))
	page := -1
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *layout.Element:
			kids = append(kids, s.add(kid, ref))
		case *layout.Content:
			if page < 0 {
				page = kid.Page
				dict["Pg"] = s.pages[page]
			}
			kids = s.appendContent(kids, kid, page, ref)
		}
	}
	for _, a := range s.objects[e] {
		kids = append(kids, object.Dict{
			"Type": object.Name("OBJR"), "Pg": s.pages[a.page], "Obj": a.ref,
		})
	}
	if len(kids) > 0 {
		dict["K"] = kids
	}
}

// appendContent appends the references to one content's marked pieces and
// enters their parent.
func (s *structure) appendContent(kids object.Array, c *layout.Content, page int, parent object.Reference) object.Array {
	for _, id := range s.drawn.parts[c] {
		s.parents[c.Page][id] = parent
		if c.Page == page {
			kids = append(kids, object.Integer(id))
			continue
		}
		kids = append(kids, object.Dict{
			"Type": object.Name("MCR"), "Pg": s.pages[c.Page], "MCID": object.Integer(id),
		})
	}
	return kids
}

// parentNumbers is the parent tree's number tree: pages, then annotations.
func (s *structure) parentNumbers() object.Array {
	var nums object.Array
	for i, parents := range s.parents {
		row := make(object.Array, len(parents))
		for j, ref := range parents {
			row[j] = ref
		}
		nums = append(nums, object.Integer(i), row)
	}
	for i, a := range s.annotations {
		ref, ok := s.refs[a.element]
		if !ok {
			internalError("a link on page %d is not in the structure", a.page+1)
		}
		nums = append(nums, object.Integer(len(s.pages)+i), ref)
	}
	return nums
}

// idTree is the name tree of the elements' identifiers.
func (s *structure) idTree() object.Dict {
	names := object.Dict{}
	byText := map[object.String]object.Reference{}
	for id, ref := range s.ids {
		byText[object.Text(id)] = ref
	}
	var pairs object.Array
	keys := slices.Sorted(maps.Keys(byText))
	for _, key := range keys {
		pairs = append(pairs, key, byText[key])
	}
	names["Names"] = pairs
	names["Limits"] = object.Array{keys[0], keys[len(keys)-1]}
	return names
}
