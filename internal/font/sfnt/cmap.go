package sfnt

import (
	"encoding/binary"
	"slices"
)

// CharacterMap returns a table cmap that maps characters to glyphs: format
// 4 for the Basic Multilingual Plane and, if there are others, format 12.
func CharacterMap(glyphs map[rune]uint16) []byte {
	segments := segmentsOf(glyphs)
	basic := segments
	for i, s := range segments {
		if s.last > 0xFFFF {
			basic = segments[:i]
			break
		}
	}
	small := format4(basic)
	if len(basic) == len(segments) {
		table := put(nil, 0, 1, 3, 1, 0, 12)
		return append(table, small...)
	}
	table := put(nil, 0, 2, 3, 1, 0, 20, 3, 10, 0, 20+len(small))
	return append(append(table, small...), format12(segments)...)
}

// segment is a run of characters whose glyphs are consecutive too. It never
// crosses the end of the Basic Multilingual Plane.
type segment struct {
	first, last rune
	glyph       uint16
}

func segmentsOf(glyphs map[rune]uint16) []segment {
	characters := make([]rune, 0, len(glyphs))
	for r := range glyphs {
		characters = append(characters, r)
	}
	slices.Sort(characters)
	var segments []segment
	for _, r := range characters {
		if n := len(segments) - 1; n >= 0 && r != 0x10000 {
			s := &segments[n]
			if r == s.last+1 && rune(glyphs[r])-rune(s.glyph) == r-s.first {
				s.last = r
				continue
			}
		}
		segments = append(segments, segment{r, r, glyphs[r]})
	}
	return segments
}

func format4(segments []segment) []byte {
	if n := len(segments); n == 0 || segments[n-1].last < 0xFFFF {
		segments = append(slices.Clone(segments), segment{first: 0xFFFF, last: 0xFFFF})
	}
	n := len(segments)
	selector := 0
	for 2<<selector <= n {
		selector++
	}
	table := put(nil, 4, 16+8*n, 0, 2*n, 2<<selector, selector, 2*n-(2<<selector))
	for _, s := range segments {
		table = put(table, int(s.last))
	}
	table = put(table, 0)
	for _, s := range segments {
		table = put(table, int(s.first))
	}
	for _, s := range segments {
		delta := uint16(rune(s.glyph) - s.first)
		if s.first == 0xFFFF {
			delta = 1 // the last segment must lead to glyph 0
		}
		table = put(table, int(delta))
	}
	return append(table, make([]byte, 2*n)...) // no glyph id array
}

func format12(segments []segment) []byte {
	table := put(nil, 12, 0)
	for _, v := range []uint32{uint32(16 + 12*len(segments)), 0, uint32(len(segments))} {
		table = binary.BigEndian.AppendUint32(table, v)
	}
	for _, s := range segments {
		table = binary.BigEndian.AppendUint32(table, uint32(s.first))
		table = binary.BigEndian.AppendUint32(table, uint32(s.last))
		table = binary.BigEndian.AppendUint32(table, uint32(s.glyph))
	}
	return table
}
