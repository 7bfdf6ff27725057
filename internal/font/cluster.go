package font

import (
	"slices"

	"github.com/go-text/typesetting/harfbuzz"
)

// collect turns the buffer's glyphs, which are in visual order, into clusters
// in logical order. The text is text[start:end], and the buffer's cluster
// values are indices into it.
func (s *Shaper) collect(dst []Cluster, text []rune, start, end int, rightToLeft bool) []Cluster {
	info := s.buffer.Info
	first := len(dst)
	for i := 0; i < len(info); {
		group := i
		for i < len(info) && info[i].Cluster == info[group].Cluster {
			i++
		}
		dst = append(dst, s.cluster(group, i))
		for n := len(dst) - 1; n > first && !inOrder(&dst[n-1], &dst[n], rightToLeft); n-- {
			dst[n-1] = s.merge(&dst[n-1], &dst[n])
			dst = dst[:n]
		}
	}
	added := dst[first:]
	if rightToLeft {
		slices.Reverse(added)
	}
	for i := range added {
		if i+1 < len(added) {
			added[i].End = added[i+1].Start
		} else {
			added[i].End = end
		}
		if allInvisible(text[added[i].Start:added[i].End]) {
			added[i].Glyphs, added[i].Advance = nil, 0
		}
	}
	if len(added) == 0 && start < end {
		dst = append(dst, Cluster{Start: start, End: end})
	}
	return dst
}

// cluster makes a cluster of the buffer's glyphs [from, to).
func (s *Shaper) cluster(from, to int) Cluster {
	c := Cluster{Start: s.buffer.Info[from].Cluster, Glyphs: s.glyphs(to - from)}
	var mask harfbuzz.GlyphMask
	for i := from; i < to; i++ {
		at := s.buffer.Pos[i]
		c.Glyphs[i-from] = Glyph{
			ID: uint16(s.buffer.Info[i].Glyph),
			X:  int16(c.Advance + int(at.XOffset)),
			Y:  int16(at.YOffset),
		}
		c.Advance += int(at.XAdvance)
		mask |= s.buffer.Info[i].Mask
	}
	if mask&harfbuzz.GlyphUnsafeToBreak != 0 {
		c.Flags |= Unsafe
	}
	if mask&harfbuzz.GlyphSafeToInsertTatweel != 0 {
		c.Flags |= Stretchable
	}
	return c
}

// inOrder reports whether two neighbours on the line follow each other in the
// text too.
func inOrder(left, right *Cluster, rightToLeft bool) bool {
	if rightToLeft {
		return right.Start < left.Start
	}
	return left.Start < right.Start
}

// merge makes one cluster of two that HarfBuzz has put in the wrong order for
// their direction, as it does with marks when a script runs against its
// nature (Latin letters in a right-to-left override).
func (s *Shaper) merge(left, right *Cluster) Cluster {
	c := Cluster{
		Start:   min(left.Start, right.Start),
		Advance: left.Advance + right.Advance,
		Glyphs:  s.glyphs(len(left.Glyphs) + len(right.Glyphs)),
		Flags:   (left.Flags | right.Flags) & Unsafe,
	}
	copy(c.Glyphs, left.Glyphs)
	for i, g := range right.Glyphs {
		g.X += int16(left.Advance)
		c.Glyphs[len(left.Glyphs)+i] = g
	}
	return c
}

// glyphs returns room for n glyphs.
func (s *Shaper) glyphs(n int) []Glyph { return take(&s.glyphRoom, n) }

// take returns n elements of a room, which it replaces when it is full: many
// small slices cost little as parts of few large ones.
func take[T any](room *[]T, n int) []T {
	const least = 512
	if len(*room) < n {
		*room = make([]T, max(least, n))
	}
	taken := (*room)[:n:n]
	*room = (*room)[n:]
	return taken
}

func allInvisible(text []rune) bool {
	for _, r := range text {
		if !isInvisible(r) {
			return false
		}
	}
	return true
}
