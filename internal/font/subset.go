package font

// Subset is the part of a face that one document uses. Its codes are 1 to
// Len without gaps, and a code is also the id of its glyph in the file that
// TTF returns. A Subset must not be used by two goroutines at once.
type Subset struct {
	face *Face
}

// NewSubset returns an empty subset of the face.
func (f *Face) NewSubset() *Subset { return &Subset{face: f} }

// Face returns the face that is cut.
func (s *Subset) Face() *Face { return s.face }

// Code returns the code that draws the cluster's glyphs and reads as text.
// Equal clusters with equal text get the same code. Characters that are
// never seen (bidirectional controls, soft hyphens) are dropped from text. A
// cluster without glyphs, or whose text has nothing to read, gets no code: 0.
func (s *Subset) Code(c *Cluster, text string) Code { panic("rapporteur: internal error: not built") }

// Len returns the number of codes.
func (s *Subset) Len() int { return 0 }

// Text returns the characters that a code stands for, as a ToUnicode map
// needs them.
func (s *Subset) Text(c Code) string { return "" }

// Width returns a code's width in thousandths of an em, rounded, as the font
// dictionary's W entry has it.
func (s *Subset) Width(c Code) int { return 0 }

// TTF returns a TrueType file whose character map sends code n to glyph n,
// n from 1 to Len; glyphs behind these are components. The bytes are the
// caller's. It fails when a glyph is missing (the text had a character that
// no font has) and when there are more codes than a file can address.
func (s *Subset) TTF() ([]byte, error) { panic("rapporteur: internal error: not built") }
