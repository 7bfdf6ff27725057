// Package font contains the bundled faces, selects a face for each character,
// shapes text, and subsets the faces to what one document uses.
//
// A [Library] is shared by all documents; a [Shaper] and the [Subset]s belong
// to one document. A paragraph goes through these steps:
//
//	scripts := font.Scripts(nil, text, "ar")
//	items, missing := library.Items(nil, text, scripts, 0, len(text), style) // faces
//	clusters := shaper.Shape(nil, text, font.Run{Item: items[0], …})         // glyphs
//	code := subset.Code(&clusters[0], []rune("لا"))                          // file
//
// Goals: the same shaping as HarfBuzz; every character can be extracted from
// the file; faces are cheap to open. Non-goals: bidirectional order (package
// bidi), lines and pages (package layout), outlines other than TrueType.
package font

import "fmt"

// Style is the weight and slant of a text. A script without an italic is set
// upright.
type Style struct{ Bold, Italic bool }

// Script is an ISO 15924 script, four letters packed into a number.
type Script uint32

// The scripts that have faces of their own. Every other script is set with
// whatever face has its characters.
const (
	Common   Script = 'Z'<<24 | 'y'<<16 | 'y'<<8 | 'y' // punctuation, digits, spaces
	Latin    Script = 'L'<<24 | 'a'<<16 | 't'<<8 | 'n'
	Cyrillic Script = 'C'<<24 | 'y'<<16 | 'r'<<8 | 'l'
	Greek    Script = 'G'<<24 | 'r'<<16 | 'e'<<8 | 'k'
	Arabic   Script = 'A'<<24 | 'r'<<16 | 'a'<<8 | 'b'
	Han      Script = 'H'<<24 | 'a'<<16 | 'n'<<8 | 'i'
)

// String returns the four letters of the script: "Latn".
func (s Script) String() string {
	return string([]byte{byte(s >> 24), byte(s >> 16), byte(s >> 8), byte(s)})
}

// Item is text[Start:End] in one script and one face.
type Item struct {
	Start, End int
	Script     Script
	Face       *Face
}

// Missing is a character that no face of a library has.
type Missing struct {
	Rune  rune
	Index int // into the text
}

// Error names the character: "no font has the character U+1F600 “😀”".
func (m Missing) Error() string {
	return fmt.Sprintf("no font has the character U+%04X “%c”", m.Rune, m.Rune)
}

// Run is a text to shape: an item or a part of one, without changes of
// embedding level. The text around it is the context for joining letters.
type Run struct {
	Item
	Language    string // BCP 47: "fr"
	RightToLeft bool   // its embedding level is odd
}

// Cluster is the smallest unit of shaped text: a letter with its marks, or a
// ligature.
type Cluster struct {
	Start, End int     // its characters, text[Start:End]
	Advance    int     // width in units of the face
	Glyphs     []Glyph // in drawing order; empty if the cluster is invisible
	Flags      ClusterFlags
}

// ClusterFlags say what may be done before a cluster (in logical order).
type ClusterFlags uint8

const (
	// Unsafe means that if text is broken before this cluster, both sides of
	// the break must be shaped again.
	Unsafe ClusterFlags = 1 << iota
	// Stretchable means that the joining stroke between this cluster and the
	// one before it may be prolonged (see Shaper.Stretch).
	Stretchable
)

// Glyph is a glyph of a face, placed relative to the cluster's left end on
// the base line; y grows upwards. Units are those of the face.
type Glyph struct {
	ID   uint16
	X, Y int16
}

// Metrics are a face's metrics in font units, UnitsPerEm to the em, and the
// values of a PDF font descriptor (ISO 32000-1, table 122).
type Metrics struct {
	UnitsPerEm         int
	Ascent, Descent    int // Descent is negative
	LineGap            int
	CapHeight, XHeight int
	UnderlinePosition  int // of the stroke's top, negative below the base line
	UnderlineThickness int
	BBox               [4]int // left, bottom, right, top of all glyphs
	ItalicAngle        float64
	StemV              int    // width of vertical stems
	Flags              uint32 // PDF: serif, symbolic, italic
}

// Code addresses a glyph, or a composition of glyphs, of a Subset. A code is
// one cluster of text, so that its characters can be extracted exactly.
type Code uint16
