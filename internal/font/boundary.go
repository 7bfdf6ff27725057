package font

import (
	"unicode"

	"rapporteur/internal/plain"
)

// Boundary describes the position before a character.
type Boundary uint8

// The kinds of boundary; a position can have several.
const (
	// Grapheme: a user-perceived character begins here (UAX 29).
	Grapheme Boundary = 1 << iota
	// Break: a line may end before this character (UAX 14, tailored to the six
	// languages).
	Break
	// MustBreak: a line must end before this character.
	MustBreak
	// SymbolBreak: the position is inside a document symbol such as
	// CTOC/COP/WG.7/2024/5; a line should end here only if nothing else fits.
	// Break is not set.
	SymbolBreak
)

// Boundaries returns the boundaries of a paragraph in that language: element i
// is the boundary before text[i], element len(text) the paragraph's end. They
// are written to dst if it is large enough.
func Boundaries(dst []Boundary, text []rune, language string) []Boundary {
	if cap(dst) < len(text)+1 {
		dst = make([]Boundary, len(text)+1)
	}
	dst = dst[:len(text)+1]
	clear(dst)
	segment(dst, text)
	dst[len(text)] |= Grapheme | Break | MustBreak
	if languageScript(language) == Han {
		breakChinese(dst, text)
	}
	keepNumbers(dst, text)
	keepSymbols(dst, text)
	return dst
}

// keepNumbers forbids a break between a point or comma and a digit (rule
// LB25: IS × NU), which the segmenter does only inside numbers.
func keepNumbers(b []Boundary, text []rune) {
	for i := 1; i < len(text); i++ {
		if after := text[i]; '0' <= after && after <= '9' && isOneOf(text[i-1], ".,:;") {
			b[i] &^= Break
		}
	}
}

// keepSymbols removes the breaks from document symbols and from numbers with
// slashes ("10/4"): words that contain a slash between two capitals or digits
// and are not an address.
func keepSymbols(b []Boundary, text []rune) {
	for start := 0; start < len(text); {
		if !isSymbolRune(text[start]) {
			start++
			continue
		}
		end := start
		for end < len(text) && isSymbolRune(text[end]) {
			end++
		}
		if isSymbol(text[start:end]) {
			for i := start + 1; i < end; i++ {
				if b[i]&Break != 0 {
					b[i] = b[i]&^Break | SymbolBreak
				}
			}
		}
		start = end
	}
}

// isSymbolRune reports whether r can be part of a symbol. The colon is
// included to recognize addresses.
func isSymbolRune(r rune) bool {
	return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' ||
		r == '/' || r == '.' || r == '-' || r == ':' || r == '*'
}

func isSymbol(word []rune) bool {
	found := false
	for i, r := range word {
		if r == ':' && i+2 < len(word) && word[i+1] == '/' && word[i+2] == '/' {
			return false
		}
		if r == '/' && i > 0 && i+1 < len(word) && isCapital(word[i-1]) && isCapital(word[i+1]) {
			found = true
		}
	}
	return found
}

func isCapital(r rune) bool { return 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' }

// breakChinese corrects UAX 14 for Chinese: quotation marks are like
// brackets, so a line may end before an opening and after a closing one; and
// the mark between the parts of a foreign name never begins a line (GB/T
// 15834).
func breakChinese(b []Boundary, text []rune) {
	for i := 1; i < len(text); i++ {
		before, after := text[i-1], text[i]
		switch {
		case plain.IsHan(before) && plain.IsHan(after):
		case isOneOf(after, openingQuotes) && (plain.IsHan(before) || isOneOf(before, mayEndLine)):
			b[i] |= Break
		case isOneOf(before, closingQuotes) && (plain.IsHan(after) || isOneOf(after, chineseOpening)):
			b[i] |= Break
		case isOneOf(after, nameDots):
			b[i] &^= Break
		case isOneOf(before, nameDots) && unicode.IsLetter(after):
			b[i] |= Break
		}
	}
}

// Groups of Chinese punctuation.
const (
	openingQuotes  = "“‘"
	closingQuotes  = "”’"
	chineseOpening = "（《〈「『【〔"
	mayEndLine     = "，。、；：！？）》〉」』】〕"
	nameDots       = "·‧・"
)
