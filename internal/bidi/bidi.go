// Package bidi resolves embedding levels and visual order as the Unicode
// Bidirectional Algorithm says (UAX 9), isolates and bracket pairs included.
//
// It knows characters and levels only. Goals: every line of Unicode's
// conformance tests. Non-goals: shaping, line breaking, mirrored glyphs
// (shaping takes them from the face).
package bidi

// Level is an embedding level: even for left-to-right text, odd for
// right-to-left text.
type Level uint8

// RightToLeft reports whether text of this level runs from right to left.
func (l Level) RightToLeft() bool { return l&1 == 1 }

// The base levels of a paragraph, and what asks for the level of its first
// strong character (rules P2 and P3).
const (
	LeftToRight Level = 0
	RightToLeft Level = 1
	Auto        Level = 254
	// Removed is the level of characters that rule X9 removes: embedding
	// controls. They are not drawn.
	Removed Level = 255
)
