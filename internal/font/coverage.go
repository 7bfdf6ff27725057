package font

// Coverage says which characters a library has, and remembers it: a text has
// few different ones. It must not be used by two goroutines at once.
type Coverage struct {
	library *Library
	known   [commonPlane / 64]uint64 // the characters below that were found, one a bit
}

// commonPlane is after the last character of Unicode's Basic Multilingual
// Plane, which has nearly all that reports are written with.
const commonPlane = 0x10000

// NewCoverage returns the coverage of a library, none of which has been asked
// for.
func NewCoverage(l *Library) *Coverage { return &Coverage{library: l} }

// Has reports whether any face of the library can set a character.
func (c *Coverage) Has(r rune) bool {
	if r < 0 || r >= commonPlane {
		return c.library.having(r) != nil
	}
	if c.known[r/64]&(1<<(r%64)) != 0 {
		return true
	}
	if c.library.having(r) == nil {
		return false
	}
	c.known[r/64] |= 1 << (r % 64)
	return true
}
