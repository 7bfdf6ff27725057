package font

// Shaper shapes the text of one document and remembers what it has shaped.
// It must not be used by two goroutines at once.
type Shaper struct{}

// NewShaper returns a shaper.
func NewShaper() *Shaper { return &Shaper{} }

// Shape appends the clusters of text[run.Start:run.End] to dst, in logical
// order; those of a right-to-left run are to be drawn last to first. Every
// character is in exactly one cluster. Ligatures, marks, kerning and Chinese
// punctuation (squeezed where two meet) are as the face has them. The glyphs
// of the clusters stay valid and must not be changed.
func (s *Shaper) Shape(dst []Cluster, text []rune, run Run) []Cluster {
	panic("rapporteur: internal error: not built")
}

// Stretch returns c, a cluster of that face, with its joining stroke
// prolonged towards the next cluster by about as many units as asked for: it
// is rounded so that few different widths arise, and is never less than a
// stroke's least width. The new Advance tells by how much. The next cluster
// must be Stretchable. A face without a joining stroke returns c as it is.
func (s *Shaper) Stretch(face *Face, c Cluster, by int) Cluster {
	panic("rapporteur: internal error: not built")
}
