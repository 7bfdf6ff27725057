package sfnt

import (
	"encoding/binary"
	"errors"
	"math"
)

// Outline is a glyph description of table glyf; nil is a blank glyph.
type Outline []byte

// Box is a bounding box in font units.
type Box struct{ Left, Bottom, Right, Top int }

// Union returns the box that encloses both; an empty one adds nothing.
func (b Box) Union(c Box) Box {
	switch {
	case b == Box{}:
		return c
	case c == Box{}:
		return b
	}
	return Box{min(b.Left, c.Left), min(b.Bottom, c.Bottom), max(b.Right, c.Right), max(b.Top, c.Top)}
}

// Shift returns the box moved.
func (b Box) Shift(x, y int) Box { return Box{b.Left + x, b.Bottom + y, b.Right + x, b.Top + y} }

const outlineHeader = 10

// Flags of a component of a composite glyph.
const (
	wordArguments  = 1 << 0
	xyArguments    = 1 << 1
	oneScale       = 1 << 3
	moreComponents = 1 << 5
	twoScales      = 1 << 6
	matrix         = 1 << 7
	instructions   = 1 << 8
)

var errOutline = errors.New("an outline is damaged")

// Box returns the outline's bounding box; that of a blank glyph is empty.
func (o Outline) Box() Box {
	if len(o) < outlineHeader {
		return Box{}
	}
	at := func(i int) int { return int(int16(binary.BigEndian.Uint16(o[i:]))) }
	return Box{at(2), at(4), at(6), at(8)}
}

// contours returns the number of contours, negative for a composite.
func (o Outline) contours() int {
	if len(o) < outlineHeader {
		return 0
	}
	return int(int16(binary.BigEndian.Uint16(o)))
}

// Composite reports whether the outline is made of other glyphs.
func (o Outline) Composite() bool { return o.contours() < 0 }

// Size returns the number of points and contours of a simple outline.
func (o Outline) Size() (points, contours int) {
	n := o.contours()
	if n <= 0 || len(o) < outlineHeader+2*n {
		return 0, 0
	}
	return int(binary.BigEndian.Uint16(o[outlineHeader+2*n-2:])) + 1, n
}

// Components calls visit for every component of a composite and writes back
// the glyph that it returns.
func (o Outline) Components(visit func(glyph uint16) uint16) error {
	_, err := o.walk(visit)
	return err
}

// walk is like Components; it returns the offset after the last component.
func (o Outline) walk(visit func(uint16) uint16) (end int, err error) {
	at := outlineHeader
	for {
		if at+4 > len(o) {
			return 0, errOutline
		}
		flags := binary.BigEndian.Uint16(o[at:])
		binary.BigEndian.PutUint16(o[at+2:], visit(binary.BigEndian.Uint16(o[at+2:])))
		at += componentSize(flags)
		if flags&moreComponents == 0 {
			return min(at, len(o)), nil
		}
	}
}

func componentSize(flags uint16) int {
	size := 6
	if flags&wordArguments != 0 {
		size += 2
	}
	switch {
	case flags&oneScale != 0:
		size += 2
	case flags&twoScales != 0:
		size += 4
	case flags&matrix != 0:
		size += 8
	}
	return size
}

// WithoutHints returns the outline without its instructions, which need
// tables that a subset does not carry.
func (o Outline) WithoutHints() (Outline, error) {
	switch n := o.contours(); {
	case n < 0:
		return o.compositeWithoutHints()
	case n == 0:
		return nil, nil
	default:
		at := outlineHeader + 2*n
		if at+2 > len(o) {
			return nil, errOutline
		}
		points := at + 2 + int(binary.BigEndian.Uint16(o[at:]))
		if points > len(o) {
			return nil, errOutline
		}
		bare := append(Outline(nil), o[:at]...)
		return append(append(bare, 0, 0), o[points:]...), nil
	}
}

func (o Outline) compositeWithoutHints() (Outline, error) {
	bare := append(Outline(nil), o...)
	end, err := bare.walk(func(glyph uint16) uint16 { return glyph })
	if err != nil {
		return nil, err
	}
	bare = bare[:end]
	for at := outlineHeader; at+4 <= len(bare); {
		flags := binary.BigEndian.Uint16(bare[at:])
		binary.BigEndian.PutUint16(bare[at:], flags&^instructions)
		at += componentSize(flags)
	}
	return bare, nil
}

// Component is a glyph of a composition and the place of its origin.
type Component struct {
	Glyph uint16
	X, Y  int
	Box   Box // of its outline, not shifted
}

// Compose returns the composite outline of the parts, which must not be
// empty.
func Compose(parts []Component) Outline {
	var box Box
	for _, p := range parts {
		box = box.Union(p.Box.Shift(p.X, p.Y))
	}
	o := make(Outline, 0, outlineHeader+8*len(parts))
	o = put(o, -1, box.Left, box.Bottom, box.Right, box.Top)
	for i, p := range parts {
		flags := wordArguments | xyArguments
		if i+1 < len(parts) {
			flags |= moreComponents
		}
		o = put(o, flags, int(p.Glyph), p.X, p.Y)
	}
	return o
}

// put appends numbers of 16 bits, signed or not.
func put(b []byte, values ...int) []byte {
	for _, v := range values {
		if v < math.MinInt16 || v > math.MaxUint16 {
			panic("rapporteur: internal error: a font number does not fit into 16 bits")
		}
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}
