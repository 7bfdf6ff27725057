// Package layout typesets an edition: it decides the position of every glyph
// on every page. Its result is a display list and the corresponding structure
// tree; a renderer only draws it.
package layout

import (
	"rapporteur/internal/font"
	"rapporteur/internal/lang"
)

// Document is a typeset edition. Lengths are in points (1/72 inch); the
// origin is the top left corner of the page and y grows downwards.
type Document struct {
	Language lang.Language
	Title    string // for the window and the metadata
	Symbol   string
	Width    float64
	Height   float64
	Pages    []*Page
	Faces    []*font.Subset // used by the glyph runs, in order of first use
	Root     *Element       // the structure element of type Document
	Outline  []*Bookmark
}

// Page is one page of a Document.
type Page struct {
	Items []Mark // in drawing order
	Links []*LinkArea
}

// Mark is something drawn on a page: a *GlyphRun, *Rule or *Picture.
type Mark interface{ mark() }

// GlyphRun is a row of glyphs of one face, size and colour on one base line,
// in visual order.
type GlyphRun struct {
	X, Y    float64 // of the first glyph's origin on the base line
	Face    int     // index into Document.Faces
	Size    float64
	Color   Color
	Glyphs  []Glyph
	Content *Content // nil for an artifact: header, footer, leader
}

// Glyph is one code of the subset with its advance.
type Glyph struct {
	Code    font.Code
	Advance float64 // to the next glyph's origin, justification included
}

// Rule is a filled rectangle, always an artifact.
type Rule struct {
	X, Y, Width, Height float64
	Color               Color
}

// Picture is an image.
type Picture struct {
	X, Y, Width, Height float64
	Data                []byte // PNG or JPEG
	Content             *Content
}

// Color is an sRGB colour; components range from 0 to 255.
type Color struct{ R, G, B uint8 }

func (*GlyphRun) mark() {}
func (*Rule) mark()     {}
func (*Picture) mark()  {}

// LinkArea is the active rectangle of a link. Exactly one of Address and
// Target is set.
type LinkArea struct {
	X, Y, Width, Height float64
	Address             string       // URI of an external link
	Target              *Destination // of a link within the document
	Description         string       // the link's text, for screen readers
	Element             *Element     // the Link element it belongs to
}

// Destination is a position in the document that links and bookmarks lead to.
type Destination struct {
	Page int // from 0
	Y    float64
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	Destination
	Kids []*Bookmark
}

// Element is a node of the structure tree (ISO 32000-1, 14.7). Kids are in
// logical reading order.
type Element struct {
	Type          string // Document, H1, P, L, LI, Lbl, LBody, Link, Note, Reference, Span, Table, …
	ID            string // unique; required for Note
	Lang          string // BCP 47; only if it differs from the parent's
	Alt           string
	ActualText    string
	ListNumbering string // of an L: "Decimal"
	Scope         string // of a TH: "Column"
	Kids          []Kid  // *Element or *Content
}

// Kid is a child of a structure element: an *Element or a *Content.
type Kid interface{ kid() }

// Content is a marked-content sequence of one page: the glyph runs, drawn
// consecutively, or the picture that point to it. Page counts from 0.
type Content struct{ Page int }

func (*Element) kid() {}
func (*Content) kid() {}
