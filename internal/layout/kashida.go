package layout

import (
	"cmp"
	"math"
	"slices"

	"rapporteur/internal/font"
)

// Limits of prolonged joining strokes (kashidas) in Arabic words.
const (
	comfortable   = 1.2 // stretch ratio of spaces up to which no stroke is prolonged
	mostStrokes   = 2   // maximum number per line
	longestStroke = 0.6 // maximum length in em
)

// stroke is a joining stroke that may be prolonged: the one before a cluster
// of an atom.
type stroke struct {
	atom, cluster int
	priority      int
}

// prolong lengthens a few joining strokes of Arabic words, in the best
// positions, if the spaces of the line would otherwise become too wide. It
// returns the width still missing.
func (c *lineComposer) prolong(missing, stretch float64) float64 {
	need := missing - stretch*comfortable
	if need <= 0 {
		return missing
	}
	strokes := c.strokes()
	slices.SortStableFunc(strokes, func(a, b stroke) int { return cmp.Compare(a.priority, b.priority) })
	em := c.r.p.parts[0].look.size
	count := min(len(strokes), mostStrokes, int(math.Ceil(need/(longestStroke*em))))
	for i, s := range strokes[:count] {
		if need <= 0 {
			break
		}
		by := min(need/float64(count-i), longestStroke*em)
		grown := c.lengthen(s, by, missing)
		need -= grown
		missing -= grown
	}
	return missing
}

// strokes returns the strokes of the line that may be prolonged in its words
// and face, at most one per word.
func (c *lineComposer) strokes() []stroke {
	t := c.t
	t.strokes = t.strokes[:0]
	for i := range c.atoms[:c.tail] {
		a := &c.atoms[i]
		if a.kind != word || !a.level.RightToLeft() {
			continue
		}
		t.kashidas = font.Kashidas(t.kashidas[:0], c.r.p.text, a.start, a.end)
		for _, k := range t.kashidas {
			at := c.r.clusterAt(a, k.Index)
			if at >= 0 && c.r.clusters[at].Flags&font.Stretchable != 0 {
				t.strokes = append(t.strokes, stroke{i, at, k.Priority})
			}
		}
	}
	return t.strokes
}

// lengthen prolongs a stroke by about by points, and never by more than most.
// It returns by how much the stroke grew.
func (c *lineComposer) lengthen(s stroke, by, most float64) float64 {
	a := &c.atoms[s.atom]
	units := float64(a.face.UnitsPerEm()) / c.r.p.parts[a.part].look.size
	before := &c.r.clusters[s.cluster-1]
	long := c.t.shaper.Stretch(a.face, *before, int(by*units))
	grown := float64(long.Advance-before.Advance) / units
	if grown <= 0 || grown > most {
		return 0
	}
	*before = long
	c.items[s.atom].width += grown
	return grown
}
