package pdf

import (
	"maps"
	"slices"

	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

// structure builds the structure tree (14.7) from the document's elements.
type structure struct {
	*finisher
	refs    map[*layout.Element]pdfobject.Reference
	parents [][]pdfobject.Reference // by page and marked-content identifier
	ids     map[string]pdfobject.Reference
	boxes   map[*layout.Content]pdfobject.Array // bounding boxes of pictures
	objects map[*layout.Element][]annotation
}

func (f *finisher) addStructure() {
	s := &structure{
		finisher: f,
		refs:     map[*layout.Element]pdfobject.Reference{},
		ids:      map[string]pdfobject.Reference{},
		boxes:    f.pictureBoxes(),
		objects:  map[*layout.Element][]annotation{},
	}
	for _, count := range f.drawn.counts {
		s.parents = append(s.parents, make([]pdfobject.Reference, count))
	}
	for _, a := range f.annotations {
		s.objects[a.element] = append(s.objects[a.element], a)
	}
	root := pdfobject.Dict{"Type": pdfobject.Name("StructTreeRoot")}
	rootRef := f.file.Add(root)
	root["K"] = s.add(f.doc.Root, rootRef)
	root["ParentTree"] = f.file.Add(pdfobject.Dict{"Nums": s.parentNumbers()})
	root["ParentTreeNextKey"] = pdfobject.Integer(len(f.pages) + len(f.annotations))
	if len(s.ids) > 0 {
		root["IDTree"] = f.file.Add(s.idTree())
	}
	f.catalog["StructTreeRoot"] = rootRef
}

// add adds the element and its descendants and returns its reference.
func (s *structure) add(e *layout.Element, parent pdfobject.Reference) pdfobject.Reference {
	dict := pdfobject.Dict{"S": pdfobject.Name(e.Type), "P": parent}
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

// setText sets key to a text unless it is empty.
func setText(dict pdfobject.Dict, key pdfobject.Name, value string) {
	if value != "" {
		dict[key] = pdfobject.Text(value)
	}
}

// addKids sets K: elements, marked content and, at the end, the annotations of
// a link. Pg is the page of the first content, so that content on that page is
// referred to by its identifier alone.
func (s *structure) addKids(e *layout.Element, dict pdfobject.Dict, ref pdfobject.Reference) {
	kids := make(pdfobject.Array, 0, len(e.Kids)+len(s.objects[e]))
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
		kids = append(kids, pdfobject.Dict{
			"Type": pdfobject.Name("OBJR"), "Pg": s.pages[a.page], "Obj": a.ref,
		})
	}
	if len(kids) > 0 {
		dict["K"] = kids
	}
}

// appendContent appends references to the marked-content sequences of c and
// records their parent.
func (s *structure) appendContent(kids pdfobject.Array, c *layout.Content, page int, parent pdfobject.Reference) pdfobject.Array {
	for _, id := range s.drawn.parts[c] {
		s.parents[c.Page][id] = parent
		if c.Page == page {
			kids = append(kids, pdfobject.Integer(id))
			continue
		}
		kids = append(kids, pdfobject.Dict{
			"Type": pdfobject.Name("MCR"), "Pg": s.pages[c.Page], "MCID": pdfobject.Integer(id),
		})
	}
	return kids
}

// parentNumbers returns the entries of the parent tree: pages, then annotations.
func (s *structure) parentNumbers() pdfobject.Array {
	var nums pdfobject.Array
	for i, parents := range s.parents {
		row := make(pdfobject.Array, len(parents))
		for j, ref := range parents {
			row[j] = ref
		}
		nums = append(nums, pdfobject.Integer(i), row)
	}
	for i, a := range s.annotations {
		ref, ok := s.refs[a.element]
		if !ok {
			internalError("a link on page %d is not in the structure", a.page+1)
		}
		nums = append(nums, pdfobject.Integer(len(s.pages)+i), ref)
	}
	return nums
}

// idTree returns the name tree of the elements' identifiers.
func (s *structure) idTree() pdfobject.Dict {
	names := pdfobject.Dict{}
	byText := map[pdfobject.String]pdfobject.Reference{}
	for id, ref := range s.ids {
		byText[pdfobject.Text(id)] = ref
	}
	var pairs pdfobject.Array
	keys := slices.Sorted(maps.Keys(byText))
	for _, key := range keys {
		pairs = append(pairs, key, byText[key])
	}
	names["Names"] = pairs
	names["Limits"] = pdfobject.Array{keys[0], keys[len(keys)-1]}
	return names
}
