package verify

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/pdfobject"
)

// checkStructure checks each element by itself.
func (v *verifier) checkStructure() {
	if v.root == nil {
		return
	}
	level := 0
	v.root.walk(func(e *element) bool {
		switch {
		case e.kind == "Figure" && v.file.Text(e.dict["Alt"]) == "" && v.file.Text(e.dict["ActualText"]) == "":
			v.report(alternative, "a figure has no alternative text")
		case len(e.kind) == 2 && e.kind[0] == 'H' && e.kind[1] >= '1' && e.kind[1] <= '6':
			next := int(e.kind[1] - '0')
			if next > level+1 {
				v.report(headings, "the heading “%s” of level %d follows one of level %d",
					excerpt(v.logicalText(e, everything)), next, level)
			}
			level = next
		}
		if replacement := v.file.Text(e.dict["ActualText"]); replacement != "" {
			v.checkReplacement(replacement, v.drawnText(e))
		}
		return true
	})
}

// checkReplacement compares letters and digits regardless of order, because
// right-to-left text is drawn in visual order. An image, which draws none, may
// have any replacement text.
func (v *verifier) checkReplacement(replacement, drawn string) {
	if drawn != "" && drawn != replacement && letters(replacement) != letters(drawn) {
		v.report(actualText, "“%s” is drawn as “%s”", excerpt(replacement), excerpt(drawn))
	}
}

// letters returns the letters and digits of s, sorted. The tatweel, which
// stretches Arabic words, does not count.
func letters(s string) string {
	runes := slices.DeleteFunc([]rune(s), func(r rune) bool {
		return r == '\u0640' || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	slices.Sort(runes)
	return string(runes)
}

// checkLinks checks every link annotation.
func (v *verifier) checkLinks() {
	tagged := v.taggedAnnotations()
	for i, p := range v.pages {
		for _, o := range v.file.Array(p.dict["Annots"]) {
			annotation := v.file.Dict(o)
			if v.file.Name(annotation["Subtype"]) == "Link" {
				ref, _ := o.(pdfobject.Reference)
				v.checkLink(i+1, annotation, tagged[ref.Number])
			}
		}
	}
}

func (v *verifier) checkLink(page int, annotation pdfobject.Dict, isTagged bool) {
	words := excerpt(v.file.Text(annotation["Contents"]))
	if words == "" {
		v.report(links, "page %d has a link without a description", page)
	}
	if v.root != nil && !isTagged {
		v.report(links, "page %d: the link “%s” is not in the structure", page, words)
	}
	action := v.file.Dict(annotation["A"])
	switch target := annotation["Dest"]; {
	case target != nil:
		if !v.resolves(target) {
			v.report(links, "page %d: the link “%s” leads nowhere", page, words)
		}
	case v.file.Name(action["S"]) == "URI":
		address := v.file.Text(action["URI"])
		if u, err := url.Parse(address); err != nil || u.Scheme == "" {
			v.report(links, "page %d: “%s” is not an address", page, excerpt(address))
		}
	case v.file.Name(action["S"]) == "GoTo" && v.resolves(action["D"]):
	default:
		v.report(links, "page %d: the link “%s” leads nowhere", page, words)
	}
}

// taggedAnnotations returns the numbers of the objects that structure elements
// refer to.
func (v *verifier) taggedAnnotations() map[int]bool {
	tagged := map[int]bool{}
	var look func(k pdfobject.Object)
	look = func(k pdfobject.Object) {
		switch k := k.(type) {
		case pdfobject.Array:
			for _, o := range k {
				look(o)
			}
		case pdfobject.Dict:
			if ref, ok := k["Obj"].(pdfobject.Reference); ok {
				tagged[ref.Number] = true
			}
		}
	}
	if v.root != nil {
		v.root.walk(func(e *element) bool {
			look(e.dict["K"])
			return true
		})
	}
	return tagged
}

// resolves reports whether a destination is a page of the file. A named
// destination is accepted if the file has names at all.
func (v *verifier) resolves(target pdfobject.Object) bool {
	switch target := v.file.Resolve(target).(type) {
	case pdfobject.Array:
		if len(target) == 0 {
			return false
		}
		ref, ok := target[0].(pdfobject.Reference)
		_, known := v.numbers[ref.Number]
		return ok && known
	case pdfobject.String, pdfobject.Name:
		return v.catalog["Names"] != nil || v.catalog["Dests"] != nil
	}
	return false
}

// checkOutline checks every bookmark.
func (v *verifier) checkOutline() {
	seen := map[int]bool{}
	var walk func(o pdfobject.Object)
	walk = func(o pdfobject.Object) {
		for {
			ref, ok := o.(pdfobject.Reference)
			entry := v.file.Dict(o)
			if !ok || entry == nil || seen[ref.Number] {
				return
			}
			seen[ref.Number] = true
			words := strings.TrimSpace(v.file.Text(entry["Title"]))
			if words == "" {
				v.report(outline, "a bookmark has no text")
			}
			target := entry["Dest"]
			if target == nil {
				target = v.file.Dict(entry["A"])["D"]
			}
			if !v.resolves(target) {
				v.report(outline, "the bookmark “%s” leads nowhere", excerpt(words))
			}
			walk(entry["First"])
			o = entry["Next"]
		}
	}
	walk(v.file.Dict(v.catalog["Outlines"])["First"])
}
