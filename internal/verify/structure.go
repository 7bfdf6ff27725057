package verify

import (
	"strings"
	"unicode"

	"rapporteur/internal/pdfobject"
)

// maxNesting bounds how deeply the structure tree is read.
const maxNesting = 300

// contentKey identifies a marked-content sequence.
type contentKey struct{ page, id int }

// element is a structure element with its kids in logical order.
type element struct {
	kind string // standard type, after the role map
	dict pdfobject.Dict
	kids []kid
}

// kid is a structure element or drawn text.
type kid struct {
	element *element
	text    string
	starts  []lineStart // of the text
	page    int         // from 0, of the text
}

// readStructure reads the structure tree.
func (v *verifier) readStructure() {
	v.claimed = map[contentKey]bool{}
	tree := v.file.Dict(v.catalog["StructTreeRoot"])
	marked := v.file.Resolve(v.file.Dict(v.catalog["MarkInfo"])["Marked"]) == pdfobject.Boolean(true)
	if tree == nil || !marked {
		v.report(untagged, "the file is not tagged")
		return
	}
	r := &treeReader{verifier: v, roles: v.file.Dict(tree["RoleMap"]), seen: map[int]bool{}}
	v.root = &element{kind: "StructTreeRoot", dict: tree}
	r.addKids(v.root, tree["K"], -1, 0)
	for i, p := range v.pages {
		for _, id := range p.order {
			if text, _ := p.text(id); !v.claimed[contentKey{i, id}] {
				v.report(untagged, "page %d has text that is not in the structure: “%s”", i+1, excerpt(text))
				break
			}
		}
	}
}

type treeReader struct {
	*verifier
	roles pdfobject.Dict
	seen  map[int]bool // elements by object number
}

// addKids adds the kids in a K entry; page is that of the nearest Pg entry.
func (r *treeReader) addKids(parent *element, k pdfobject.Object, page, depth int) {
	if depth > maxNesting {
		return
	}
	if ref, ok := k.(pdfobject.Reference); ok {
		if r.seen[ref.Number] {
			return
		}
		r.seen[ref.Number] = true
	}
	switch kid := r.file.Resolve(k).(type) {
	case pdfobject.Array:
		for _, o := range kid {
			r.addKids(parent, o, page, depth+1)
		}
	case pdfobject.Integer:
		r.addContent(parent, page, int(kid))
	case pdfobject.Dict:
		r.addDict(parent, kid, page, depth)
	}
}

func (r *treeReader) addDict(parent *element, dict pdfobject.Dict, page, depth int) {
	if ref, ok := dict["Pg"].(pdfobject.Reference); ok {
		page = -1
		if n, ok := r.numbers[ref.Number]; ok {
			page = n
		}
	}
	switch r.file.Name(dict["Type"]) {
	case "MCR":
		if id, ok := r.file.Int(dict["MCID"]); ok {
			r.addContent(parent, page, id)
		}
	case "OBJR":
	default:
		child := &element{kind: r.role(r.file.Name(dict["S"])), dict: dict}
		parent.kids = append(parent.kids, kid{element: child})
		r.addKids(child, dict["K"], page, depth+1)
	}
}

func (r *treeReader) addContent(parent *element, page, id int) {
	if page < 0 || page >= len(r.pages) {
		return
	}
	key := contentKey{page, id}
	text, ok := r.pages[page].text(id)
	switch {
	case !ok:
		r.report(untagged, "the structure refers to content that page %d does not have", page+1)
	case r.claimed[key]:
		r.report(untagged, "page %d has text that is in the structure twice: “%s”", page+1, excerpt(text))
	}
	r.claimed[key] = true
	made := kid{text: text, page: page}
	if ok {
		made.starts = r.pages[page].content[id].starts
	}
	parent.kids = append(parent.kids, made)
}

// role maps a type to a standard type.
func (r *treeReader) role(name pdfobject.Name) string {
	for range 10 {
		mapped := r.file.Name(r.roles[name])
		if mapped == "" || mapped == name {
			break
		}
		name = mapped
	}
	return string(name)
}

// walk calls visit for the element and its descendants, in order. It skips the
// descendants of an element for which visit returns false.
func (e *element) walk(visit func(*element) bool) {
	if !visit(e) {
		return
	}
	for _, k := range e.kids {
		if k.element != nil {
			k.element.walk(visit)
		}
	}
}

// drawnText returns the characters drawn for the element and its descendants.
func (v *verifier) drawnText(e *element) string {
	var b strings.Builder
	e.walk(func(e *element) bool {
		for _, k := range e.kids {
			if v.spend(kidEffort+sortEffort*len(k.text)) != nil {
				return false
			}
			b.WriteString(k.text)
		}
		return true
	})
	return b.String()
}

// The effort of visiting a kid, and of a byte of text that will be sorted.
const kidEffort, sortEffort = 16, 8

// logicalText returns the characters of the element as they are to be read:
// replacement texts take the place of what is drawn. Elements for which skip
// returns true are left out.
func (v *verifier) logicalText(e *element, skip func(*element) bool) string {
	var b strings.Builder
	v.appendLogical(&b, e, skip)
	return b.String()
}

func (v *verifier) appendLogical(b *strings.Builder, e *element, skip func(*element) bool) {
	if replacement := v.file.Text(e.dict["ActualText"]); replacement != "" {
		b.WriteString(replacement)
		return
	}
	for _, k := range e.kids {
		switch {
		case v.spend(kidEffort+len(k.text)) != nil:
			return
		case k.element == nil:
			b.WriteString(k.text)
		case !skip(k.element):
			v.appendLogical(b, k.element, skip)
		}
	}
}

func everything(*element) bool { return false }

// excerpt shortens a text for a message. Only the beginning of a long text is
// examined.
func excerpt(s string) string {
	const most, reach = 60, 1000
	var words []rune
	for _, r := range s[:min(len(s), reach)] {
		switch n := len(words); {
		case n > most:
			return string(words[:most]) + "…"
		case !unicode.IsSpace(r):
			words = append(words, r)
		case n > 0 && words[n-1] != ' ':
			words = append(words, ' ')
		}
	}
	if n := len(words); n > 0 && words[n-1] == ' ' {
		words = words[:n-1]
	}
	if len(s) > reach || len(words) > most {
		return string(words[:min(most, len(words))]) + "…"
	}
	return string(words)
}
