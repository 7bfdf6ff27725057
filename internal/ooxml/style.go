package ooxml

import (
	"strconv"
	"strings"
)

// style is a style of paragraphs or characters.
type style struct {
	id, based  string
	name       string
	properties *node // w:pPr
	characters *node // w:rPr
}

// longestChain is how many styles may be based on each other; more are a circle.
const longestChain = 20

// readStyles reads the styles of a document, which it may lack.
func (d *document) readStyles() error {
	return d.optional("styles", func(n *node) {
		d.styles[n.get("styleId")] = &style{
			n.get("styleId"), n.kid("basedOn").get("val"), strings.ToLower(n.kid("name").get("val")), n.kid("pPr"), n.kid("rPr"),
		}
		if n.get("type") == "paragraph" && n.get("default") == "1" {
			d.normal = n.get("styleId")
		}
	}, "style")
}

// chain returns a style and those that it is based on.
func (d *document) chain(id string) (all []*style) {
	for s := d.styles[id]; s != nil && len(all) < longestChain; s = d.styles[s.based] {
		all = append(all, s)
	}
	return all
}

// property returns a property of a paragraph: its own, or that of its style.
func (d *document) property(pPr *node, name string) *node {
	if own := pPr.kid(name); own != nil {
		return own
	}
	for _, s := range d.chain(d.styleOf(pPr)) {
		if p := s.properties.kid(name); p != nil {
			return p
		}
	}
	return nil
}

func (d *document) styleOf(pPr *node) string {
	if id := pPr.kid("pStyle").get("val"); id != "" {
		return id
	}
	return d.normal
}

// character returns a property of a run: its own, or that of its styles.
func (d *document) character(pPr, rPr *node, name string) *node {
	if own := rPr.kid(name); own != nil {
		return own
	}
	for _, id := range []string{rPr.kid("rStyle").get("val"), d.styleOf(pPr)} {
		for _, s := range d.chain(id) {
			if p := s.characters.kid(name); p != nil {
				return p
			}
		}
	}
	return nil
}

// isHeading reports whether a paragraph is a heading by its style.
func (d *document) isHeading(pPr *node) bool {
	if level := d.property(pPr, "outlineLvl"); level != nil {
		n, err := strconv.Atoi(level.get("val"))
		return err == nil && n < 9
	}
	return d.named(pPr, "heading") || d.named(pPr, "title")
}

// named reports whether the style of a paragraph has a name that begins so.
func (d *document) named(pPr *node, prefix string) bool {
	s := d.styles[d.styleOf(pPr)]
	return s != nil && strings.HasPrefix(s.name, prefix)
}
