// Package layout typesets an edition: it decides the place of every glyph on
// every page. Its result is a display list with the structure tree that
// belongs to it; a renderer draws it and decides nothing.
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
	Faces    []*font.Subset // what the glyph runs use, in order of first use
	Root     *Element       // structure element Document
	Outline  []*Entry
}

// Page is one page.
type Page struct {
	Items []Item // in drawing order
	Links []*LinkArea
}

// Item is one of *GlyphRun, *Rule, *Picture.
type Item interface{ item() }

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

// Glyph is one code of the subset with the space it takes.
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

// Color is an sRGB colour, 0 to 255 each.
type Color struct{ R, G, B uint8 }

func (*GlyphRun) item() {}
func (*Rule) item()     {}
func (*Picture) item()  {}

// LinkArea is a rectangle of a page that leads somewhere.
type LinkArea struct {
	X, Y, Width, Height float64
	Address             string       // of an external link, or
	Target              *Destination // a place in the document
	Description         string       // what a screen reader says: the link's text
	Element             *Element     // the Link element it belongs to
}

// Destination is a place in the document.
type Destination struct {
	Page int // from 0
	Y    float64
}

// Entry is an entry of the outline (bookmarks).
type Entry struct {
	Title string
	Destination
	Kids []*Entry
}

// Element is a node of the structure tree (ISO 32000-1, 14.7). Kids are in
// logical reading order.
type Element struct {
	Type          string // Document, H1, P, L, LI, Lbl, LBody, Link, Note, Reference, Span, Table, …
	ID            string // unique; required for Note
	Lang          string // where it differs from the parent's
	Alt           string
	ActualText    string
	ListNumbering string // of an L: "Decimal"
	Scope         string // of a TH: "Column"
	Kids          []Kid  // *Element or *Content
}

// Kid is what a structure element may hold.
type Kid interface{ kid() }

// Content is a piece of one page's marked content: all glyph runs that point
// to it, which are drawn one after the other.
type Content struct{ Page int }

func (*Element) kid() {}
func (*Content) kid() {}
