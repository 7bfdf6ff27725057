package font

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/font/sfnt"
)

// Subset is the part of a face that one document uses. Its codes are 1 to
// Len without gaps, and a code is also the id of its glyph in the file that
// TTF returns. A Subset must not be used by two goroutines at once.
type Subset struct {
	face    *Face
	entries []entry         // of code i+1
	simple  map[uint64]Code // by simpleKey
	other   map[string]Code
	key     []byte
}

// entry holds the glyphs and the text of a code.
type entry struct {
	glyphs  []Glyph
	advance int
	text    string
}

// simpleKey is the key of the usual code: one glyph, not moved, for one
// character. A number is faster to look up than a string.
func simpleKey(glyph uint16, r rune) uint64 { return uint64(glyph)<<32 | uint64(uint32(r)) }

// plain reports whether the entry is a glyph of the face as it is.
func (e *entry) plain() bool {
	return len(e.glyphs) == 1 && e.glyphs[0].X == 0 && e.glyphs[0].Y == 0
}

// NewSubset returns an empty subset of the face.
func (f *Face) NewSubset() *Subset {
	return &Subset{face: f, simple: make(map[uint64]Code), other: make(map[string]Code)}
}

// Face returns the face that is subset.
func (s *Subset) Face() *Face { return s.face }

// Code returns the code that draws the cluster's glyphs and reads as text.
// Equal clusters with equal text get the same code. Characters that are
// invisible (bidirectional controls, soft hyphens) are removed from text. The
// code is 0 if the cluster has no glyphs or no text remains.
func (s *Subset) Code(c *Cluster, text []rune) Code {
	if len(c.Glyphs) == 0 {
		return 0
	}
	if len(text) != 1 || len(c.Glyphs) != 1 || c.Glyphs[0].X != 0 || c.Glyphs[0].Y != 0 {
		return s.enter(c, visible(string(text)))
	}
	key := simpleKey(c.Glyphs[0].ID, text[0])
	code, ok := s.simple[key]
	if !ok {
		code = s.enter(c, visible(string(text)))
		s.simple[key] = code
	}
	return code
}

// enter finds or makes the code of a cluster.
func (s *Subset) enter(c *Cluster, text string) Code {
	if text == "" {
		return 0
	}
	s.key = appendKey(s.key[:0], c.Glyphs, text)
	code, ok := s.other[string(s.key)]
	if !ok {
		code = s.add(c, text)
		s.other[string(s.key)] = code
	}
	return code
}

func appendKey(key []byte, glyphs []Glyph, text string) []byte {
	key = binary.BigEndian.AppendUint16(key, uint16(len(glyphs)))
	for _, g := range glyphs {
		key = binary.BigEndian.AppendUint16(key, g.ID)
		key = binary.BigEndian.AppendUint16(key, uint16(g.X))
		key = binary.BigEndian.AppendUint16(key, uint16(g.Y))
	}
	return append(key, text...)
}

func (s *Subset) add(c *Cluster, text string) Code {
	s.entries = append(s.entries, entry{glyphs: c.Glyphs, advance: max(0, c.Advance), text: text})
	e := &s.entries[len(s.entries)-1]
	if e.plain() {
		// Kerning changes a cluster's advance, not the glyph's.
		e.advance = s.face.advance(e.glyphs[0].ID)
	}
	return Code(len(s.entries))
}

func (f *Face) advance(glyph uint16) int {
	advance, err := f.load().file.Advance(glyph)
	if err != nil {
		return 0 // TTF will read the glyph and report the damage
	}
	return advance
}

// visible removes invisible characters. A soft hyphen that has a glyph is
// visible: it is the hyphen of a word divided between two lines.
func visible(text string) string {
	if text == "\u00ad" {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, text)
}

// Len returns the number of codes.
func (s *Subset) Len() int { return len(s.entries) }

// Text returns the characters that a code stands for, as a ToUnicode map
// needs them; "" for a code the subset does not have.
func (s *Subset) Text(c Code) string {
	if c < 1 || int(c) > len(s.entries) {
		return ""
	}
	return s.entries[c-1].text
}

// Width returns a code's width in thousandths of an em, rounded, as the font
// dictionary's W entry has it.
func (s *Subset) Width(c Code) int {
	if c < 1 || int(c) > len(s.entries) {
		return 0
	}
	em := s.face.UnitsPerEm()
	return (s.entries[c-1].advance*1000 + em/2) / em
}

// Packed returns the subset with its codes reordered so that the file
// compresses best, short outlines first, and the new code of each old one, from
// 1. No codes may be added to the result.
func (s *Subset) Packed() (*Subset, []Code) {
	sizes := make([]int, len(s.entries))
	order := make([]int, len(s.entries))
	for i := range s.entries {
		sizes[i], order[i] = s.size(&s.entries[i]), i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(sizes[i], sizes[j]) })
	packed := &Subset{face: s.face, entries: make([]entry, len(s.entries))}
	codes := make([]Code, len(s.entries)+1)
	for place, i := range order {
		packed.entries[place] = s.entries[i]
		codes[i+1] = Code(place + 1)
	}
	return packed, codes
}

// size returns how many bytes the outlines of an entry take in the face.
func (s *Subset) size(e *entry) int {
	sum := 0
	for _, g := range e.glyphs {
		outline, _ := s.face.load().file.Glyph(g.ID) // TTF will read it again and report damage
		sum += len(outline)
	}
	return sum
}

// lastCode is the last one that can be written as a character outside of the
// surrogates, with room for component glyphs after it.
const lastCode = 0xD7FF

// TTF returns a TrueType file whose character map maps code n to glyph n, for
// n from 1 to Len; glyphs after these are components. The caller may modify
// the bytes. It fails when a glyph is missing (the text had a character that
// no font has), when the face's file is damaged, and when there are more
// codes than a file can address.
func (s *Subset) TTF() ([]byte, error) {
	if len(s.entries) > lastCode {
		return nil, fmt.Errorf("font %s: the document uses %d different letters, more than a font can hold",
			s.face.Name(), len(s.entries))
	}
	cut := newCut(s)
	if err := cut.outline(); err != nil {
		return nil, fmt.Errorf("font %s: %w", s.face.Name(), err)
	}
	tables, err := cut.tables()
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", s.face.Name(), err)
	}
	return sfnt.Write(tables), nil
}
