package font

// Face is one parsed font file. It is immutable and safe for concurrent use,
// and the same face is the same pointer throughout a Library.
type Face struct{}

// Name returns the PostScript name: "LiberationSerif-Bold".
func (f *Face) Name() string { return "" }

// Family returns the family's name: "Liberation Serif".
func (f *Face) Family() string { return "" }

// Style returns the style the face itself has, not one that was asked for.
func (f *Face) Style() Style { return Style{} }

// Metrics returns the face's measures.
func (f *Face) Metrics() Metrics { return Metrics{} }

// Has reports whether the face can set r.
func (f *Face) Has(r rune) bool { return false }
