package layout

import (
	"slices"

	"rapporteur/internal/bidi"
	"rapporteur/internal/font"
)

// draw turns the line's atoms into glyph runs; x is the left end of the line's
// ink.
func (c *lineComposer) draw(x float64) {
	count := 0
	for i := range c.atoms {
		count += c.atoms[i].last - c.atoms[i].first
	}
	c.glyphs = make([]Glyph, 0, count)
	c.penX = x
	if c.r.p.levels == nil {
		for i := range c.atoms {
			c.atom(i)
		}
	} else {
		if c.r.p.base == bidi.RightToLeft {
			for i := c.tail; i < len(c.items); i++ {
				c.penX -= c.items[i].width
			}
		}
		c.order = bidi.Order(c.order, c.levels)
		for _, i := range c.order {
			c.atom(i)
		}
	}
	c.close()
	c.line.pieces = slices.Clone(c.pieces)
}

// atom draws one atom and moves the pen past it.
func (c *lineComposer) atom(i int) {
	a := &c.atoms[i]
	if a.kind == gap {
		c.penX += c.items[i].width
		return
	}
	pt := &c.r.p.parts[a.part]
	face := c.t.face(a.face)
	c.open(i, pt, face)
	x := c.penX - a.shift
	scale := pt.look.size / float64(a.face.UnitsPerEm())
	if a.level.RightToLeft() {
		for j := a.last - 1; j >= a.first; j-- {
			x = c.glyph(&c.r.clusters[j], face, x, scale)
		}
	} else {
		for j := a.first; j < a.last; j++ {
			x = c.glyph(&c.r.clusters[j], face, x, scale)
		}
	}
	c.penX += c.items[i].width
}

// open starts a new run unless the atom continues the last one.
func (c *lineComposer) open(i int, pt *part, face int) {
	a := &c.atoms[i]
	if n := len(c.pieces); n > 0 {
		p := &c.pieces[n-1]
		if p.slot == pt.slot && p.run.Face == face && p.run.Size == pt.look.size && p.run.Y == -pt.look.rise &&
			p.run.Color == pt.look.color && c.levels[p.rank] == c.levels[i] {
			if c.levels[i].RightToLeft() {
				p.rank = i
			}
			return
		}
		c.close()
	}
	c.pieces = append(c.pieces, lineRun{slot: pt.slot, rank: i, run: GlyphRun{
		X: c.penX - a.shift, Y: -pt.look.rise, Face: face, Size: pt.look.size, Color: pt.look.color}})
	c.glyphs = c.glyphs[len(c.glyphs):]
	c.lastX = c.penX - a.shift
}

// close ends the last run at the pen.
func (c *lineComposer) close() {
	n := len(c.pieces)
	if n == 0 {
		return
	}
	p := &c.pieces[n-1]
	if len(c.glyphs) > 0 {
		c.glyphs[len(c.glyphs)-1].Advance = c.penX - c.lastX
	}
	p.run.Glyphs = c.glyphs
	p.width = c.penX - p.run.X
}

// glyph draws a cluster with its origin at x and returns the next origin.
func (c *lineComposer) glyph(cl *font.Cluster, face int, x, scale float64) float64 {
	if code := c.t.document.Faces[face].Code(cl, c.text(cl)); code != 0 {
		if n := len(c.glyphs); n > 0 {
			c.glyphs[n-1].Advance = x - c.lastX
		} else {
			c.pieces[len(c.pieces)-1].run.X = x
		}
		c.glyphs = append(c.glyphs, Glyph{Code: code})
		c.lastX = x
	}
	return x + float64(cl.Advance)*scale
}

// text returns the characters of a cluster. The hyphen of a divided word has
// none in the text: it reads as a soft hyphen.
func (c *lineComposer) text(cl *font.Cluster) []rune {
	if cl.Start < 0 {
		return []rune{softHyphen}
	}
	return c.r.p.text[cl.Start:cl.End]
}

// softHyphen is the character of the hyphen of a divided word, so that
// programs that extract the text rejoin the word.
const softHyphen = '\u00ad'
