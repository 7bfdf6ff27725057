package html

import (
	"fmt"
	"html/template"
	"net/url"
	"strings"

	"rapporteur/internal/resolve"
)

// place returns the identifiers of a block.
func (b *builder) place(anchor, key string) place { return place{ID: anchor, Key: b.key(key)} }

// elsewhere returns the line of links to a place in the other languages. It
// does not use a template, which took a quarter of the time of a page, because
// every paragraph has such a line.
func (b *builder) elsewhere(anchor string) template.HTML {
	if anchor == "" || len(b.others) == 0 {
		return ""
	}
	var line strings.Builder
	line.WriteString("\n<p class=\"elsewhere\">" + template.HTMLEscapeString(b.words["html.elsewhere"]))
	for _, e := range b.others {
		address := url.URL{Path: e.Href, Fragment: anchor}
		fmt.Fprintf(&line, ` <a href="%s" hreflang="%[2]s" lang="%[2]s">%s</a>`,
			template.HTMLEscapeString(address.String()), template.HTMLEscapeString(e.Lang), template.HTMLEscapeString(e.Autonym))
	}
	line.WriteString("</p>")
	return template.HTML(line.String())
}

// key returns the key as an identifier, or "" if the page already has it: a
// recommendation and its first paragraph may share a key, and a key may look
// like an anchor.
func (b *builder) key(key string) string {
	if key == "" || b.taken[key] {
		return ""
	}
	b.taken[key] = true
	return key
}

// anchors returns all anchors of the edition.
func anchors(e *resolve.Edition) (all []string) {
	for p := range resolve.PlacedTexts(e.Blocks...) {
		all = append(all, p.Anchor)
	}
	for _, n := range e.Notes() {
		all = append(all, n.Anchor)
	}
	return all
}
