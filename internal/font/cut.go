package font

import (
	"encoding/binary"
	"fmt"
	"unicode/utf16"

	"rapporteur/internal/font/sfnt"
)

// cut is a font file being built: glyph 0, one glyph for each code of the
// subset, then the component glyphs of these.
type cut struct {
	subset   *Subset
	file     *sfnt.Font
	outlines []sfnt.Outline
	advances []int
	place    map[uint16]uint16 // glyph ID in the face → glyph ID in the file
}

func newCut(s *Subset) *cut {
	n := len(s.entries) + 1
	c := &cut{
		subset:   s,
		file:     s.face.load().file,
		outlines: make([]sfnt.Outline, n),
		advances: make([]int, n),
		place:    make(map[uint16]uint16, n),
	}
	for i := range s.entries {
		if e := &s.entries[i]; e.plain() {
			if _, ok := c.place[e.glyphs[0].ID]; !ok {
				c.place[e.glyphs[0].ID] = uint16(i + 1)
			}
		}
	}
	return c
}

// outline fills all glyphs.
func (c *cut) outline() error {
	notdef, err := c.read(0)
	if err != nil {
		return err
	}
	c.outlines[0] = notdef
	c.advances[0] = c.subset.face.advance(0)
	for i := range c.subset.entries {
		e := &c.subset.entries[i]
		if c.outlines[i+1], err = c.draw(e); err != nil {
			return err
		}
		c.advances[i+1] = e.advance
	}
	return nil
}

func (c *cut) draw(e *entry) (sfnt.Outline, error) {
	for _, g := range e.glyphs {
		if g.ID == 0 {
			return nil, fmt.Errorf("it has no glyph for “%s”", e.text)
		}
	}
	if e.plain() {
		return c.read(e.glyphs[0].ID)
	}
	var parts []sfnt.Component
	for _, g := range e.glyphs {
		placed, err := c.component(g.ID)
		if err != nil {
			return nil, err
		}
		outline, err := c.file.Glyph(g.ID)
		if err != nil {
			return nil, err
		}
		if len(outline) > 0 {
			parts = append(parts, sfnt.Component{Glyph: placed, X: int(g.X), Y: int(g.Y), Box: outline.Box()})
		}
	}
	if len(parts) == 0 {
		return nil, nil
	}
	return sfnt.Compose(parts), nil
}

// read returns a glyph of the face with its components renumbered.
func (c *cut) read(glyph uint16) (sfnt.Outline, error) {
	outline, err := c.file.Glyph(glyph)
	if err != nil {
		return nil, err
	}
	if outline, err = outline.WithoutHints(); err != nil || !outline.Composite() {
		return outline, err
	}
	var failed error
	err = outline.Components(func(part uint16) uint16 {
		placed, err := c.component(part)
		if err != nil {
			failed = err
		}
		return placed
	})
	if err == nil {
		err = failed
	}
	return outline, err
}

// component returns the new ID of a glyph of the face, adding the glyph if
// necessary.
func (c *cut) component(glyph uint16) (uint16, error) {
	if placed, ok := c.place[glyph]; ok {
		return placed, nil
	}
	placed := uint16(len(c.outlines))
	if placed == 0xFFFF {
		return 0, fmt.Errorf("it has too many glyphs")
	}
	c.place[glyph] = placed // before reading: a damaged font may contain a cycle
	c.outlines = append(c.outlines, nil)
	c.advances = append(c.advances, c.subset.face.advance(glyph))
	outline, err := c.read(glyph)
	c.outlines[placed] = outline
	return placed, err
}

// tables returns all tables of the file: those that PDF requires of a TrueType
// font (ISO 32000-1, 9.9), and name, OS/2 and post, which tools expect.
func (c *cut) tables() (map[string][]byte, error) {
	tables := make(map[string][]byte)
	for _, tag := range []string{"head", "hhea", "maxp", "OS/2", "post"} {
		table, err := c.file.Table(tag)
		if err != nil {
			return nil, err
		}
		tables[tag] = table
	}
	if len(tables["head"]) < 54 || len(tables["hhea"]) < 36 || len(tables["maxp"]) < 32 || len(tables["post"]) < 32 {
		return nil, fmt.Errorf("its tables are cut short")
	}
	tables["glyf"], tables["loca"], tables["head"] = sfnt.GlyphTables(c.outlines, tables["head"])
	c.measure(tables)
	c.limits(tables["maxp"])
	tables["post"] = append([]byte{0, 3, 0, 0}, tables["post"][4:32]...)
	tables["name"] = nameTable(c.subset.face)
	codes := make(map[rune]uint16, len(c.subset.entries))
	for i := range c.subset.entries {
		codes[rune(i+1)] = uint16(i + 1)
	}
	tables["cmap"] = sfnt.CharacterMap(codes)
	return tables, nil
}

// measure makes hmtx and updates the extremes in head and hhea. The advances of
// final glyphs that are all equally wide are written once.
func (c *cut) measure(tables map[string][]byte) {
	hmtx := make([]byte, 0, 4*len(c.outlines))
	full := len(c.outlines)
	for full > 1 && c.advances[full-1] == c.advances[full-2] {
		full--
	}
	var box sfnt.Box
	widest, least, right, extent := 0, 0, 0, 0
	for i, outline := range c.outlines {
		b := outline.Box()
		box = box.Union(b)
		if i < full {
			hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(c.advances[i]))
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(b.Left))
		widest, least = max(widest, c.advances[i]), min(least, b.Left)
		right, extent = min(right, c.advances[i]-b.Right), max(extent, b.Right)
	}
	tables["hmtx"] = hmtx
	set16(tables["head"], 36, box.Left, box.Bottom, box.Right, box.Top)
	set16(tables["hhea"], 10, widest, least, right, extent)
	set16(tables["hhea"], 34, full)
}

// limits updates maxp for the glyphs; without hints most of it is zero.
func (c *cut) limits(maxp []byte) {
	points, contours, compositePoints, compositeContours, parts := 0, 0, 0, 0, 0
	for i, outline := range c.outlines {
		p, n, components := c.size(uint16(i), 0)
		if outline.Composite() {
			compositePoints, compositeContours = max(compositePoints, p), max(compositeContours, n)
			parts = max(parts, components)
		} else {
			points, contours = max(points, p), max(contours, n)
		}
	}
	set16(maxp, 4, len(c.outlines), points, contours, compositePoints, compositeContours,
		2, 0, 0, 0, 0, 0, 0, parts, maxDepth)
}

// maxDepth bounds how deep composites nest.
const maxDepth = 8

// size counts the points, contours and direct components of a glyph.
func (c *cut) size(glyph uint16, depth int) (points, contours, components int) {
	outline := c.outlines[glyph]
	if !outline.Composite() || depth == maxDepth {
		points, contours = outline.Size()
		return points, contours, 0
	}
	// Components reports no error: draw has walked through the outline.
	_ = outline.Components(func(part uint16) uint16 {
		p, n, _ := c.size(part, depth+1)
		points, contours, components = points+p, contours+n, components+1
		return part
	})
	return points, contours, components
}

func set16(table []byte, at int, values ...int) {
	for i, v := range values {
		binary.BigEndian.PutUint16(table[at+2*i:], uint16(v))
	}
}

// nameTable returns a name table with only the family and PostScript names.
func nameTable(f *Face) []byte {
	names := []struct {
		id   int
		text string
	}{{nameFamily, f.Family()}, {namePostScript, f.Name()}}
	table := make([]byte, 6+12*len(names))
	set16(table, 0, 0, len(names), len(table))
	texts := 0
	for i, n := range names {
		set16(table, 6+12*i, 3, 1, 0x409, n.id, 2*len(n.text), texts)
		texts += 2 * len(n.text)
	}
	for _, n := range names {
		for _, unit := range utf16.Encode([]rune(n.text)) {
			table = binary.BigEndian.AppendUint16(table, unit)
		}
	}
	return table
}
