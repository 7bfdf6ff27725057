package font

// Boundary says what may happen in front of a character.
type Boundary uint8

// The kinds of boundary; a place can have several.
const (
	// Grapheme: a user-perceived character begins here (UAX 29).
	Grapheme Boundary = 1 << iota
	// Break: a line may end before this character (UAX 14), with what
	// typography asks for in the six languages.
	Break
	// MustBreak: a line must end before this character.
	MustBreak
	// SymbolBreak: as Break, but inside a document symbol or an address
	// such as CTOC/COP/WG.7/2024/5; only where nothing else fits.
	SymbolBreak
)

// Boundaries returns the boundaries of a paragraph in that language: element
// i is what lies in front of text[i]; element len(text) is the paragraph's
// end. They are written to dst if it is large enough.
func Boundaries(dst []Boundary, text []rune, language string) []Boundary {
	panic("rapporteur: internal error: not built")
}
