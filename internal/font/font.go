// Package font holds the bundled faces, shapes text with them, measures it
// and cuts the faces to what a document uses.
package font

// Code addresses a glyph, or a composition of glyphs, of a Subset: one code
// is one cluster of text, so that its characters can be read back exactly.
type Code uint16

// Subset is the part of a face that one document uses.
type Subset struct{}
