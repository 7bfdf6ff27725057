package layout

import (
	"rapporteur/internal/plain"

	"math"

	"rapporteur/internal/bidi"
	"rapporteur/internal/font"
)

// atom is the content of one item of the line breaker: a word or part of a
// word, a space, or a gap without characters.
type atom struct {
	start, end  int // characters text[start:end]
	first, last int // clusters [first:last], logical order
	part        int
	face        *font.Face
	script      font.Script
	level       bidi.Level
	kind        atomKind
	shift       float64 // of squeezed punctuation: how far, in points, its glyph is moved left
	divided     bool    // continues the word that precedes the gap before it
}

type atomKind uint8

const (
	word atomKind = iota
	space
	gap
)

// row is a passage cut into atoms, with the line-breaking item of each.
type row struct {
	p        *passage
	sheet    *sheet
	ragged   bool // spaces keep their width
	atoms    []atom
	items    []item
	clusters []font.Cluster
	bounds   []font.Boundary
}

// atomize cuts a passage into atoms and measures them.
func (t *typesetter) atomize(p *passage, m *manner) *row {
	r := &t.row
	*r = row{p: p, sheet: t.sheet, ragged: m.ragged, atoms: r.atoms[:0], items: r.items[:0], clusters: r.clusters[:0], bounds: r.bounds}
	r.bounds = font.Boundaries(r.bounds, p.text, t.tag)
	r.forbid()
	tag := t.tag
	if p.latin {
		tag = "" // set as Latin text whatever the language
	}
	t.scripts = font.Scripts(t.scripts, p.text, tag)
	for i := range p.parts {
		pt := &p.parts[i]
		t.items, _ = t.library.Items(t.items[:0], p.text, t.scripts, pt.start, pt.end, pt.look.Style)
		for _, it := range t.items {
			t.atomizeItem(r, i, it)
		}
	}
	r.atoms = append(r.atoms, atom{kind: gap, start: len(p.text), end: len(p.text), part: len(p.parts) - 1, level: p.base})
	r.items = append(r.items, item{penalty: math.Inf(-1), blank: true})
	return r
}

// loosen lets a line be short before an unbreakable symbol if justifying it
// would spread its words (or Chinese characters) too far apart.
func (r *row) loosen() {
	brk := -1 // the last item at which a line may end
	for i, a := range r.atoms {
		switch {
		case !math.IsInf(r.items[i].penalty, 1):
			brk = i
		case brk >= 0 && a.kind == word && r.p.parts[a.part].unbroken && r.p.parts[a.part].note == nil:
			r.items[brk].loose = widestLoose
		}
	}
}

// forbid removes the breaks before note marks and inside symbols.
func (r *row) forbid() {
	for i := range r.p.parts {
		pt := &r.p.parts[i]
		if pt.attached {
			r.bounds[pt.start] &= font.Grapheme
		}
		if pt.unbroken {
			for j := pt.start + 1; j < pt.end; j++ {
				if r.bounds[j]&font.Break != 0 {
					r.bounds[j] = r.bounds[j]&^font.Break | font.SymbolBreak
				}
			}
		}
	}
}

// atomizeItem cuts an item at spaces, changes of bidi level and permitted
// breaks, and around every Han character and every mark that can be squeezed.
func (t *typesetter) atomizeItem(r *row, part int, it font.Item) {
	text := r.p.text
	for i := it.Start; i < it.End; {
		c := text[i]
		switch {
		case isControl(c):
			if i++; r.bounds[i]&font.MustBreak != 0 && i < len(text) {
				r.force(part, i)
			}
			continue
		case isSpace(c):
			r.space(t, part, it, i)
			i++
			continue
		}
		j := i + 1
		for j < it.End && !r.cut(i, j) {
			j++
		}
		r.word(t, part, it, i, j)
		i = j
	}
}

// cut reports whether an atom that began at i ends before j.
func (r *row) cut(i, j int) bool {
	c := r.p.text[j]
	switch {
	case isSpace(c) || isControl(c) || r.level(i) != r.level(j):
		return true
	case r.bounds[j]&font.Grapheme == 0:
		return false
	case r.bounds[j]&font.Break != 0:
		return true
	}
	return r.isCell(c) || r.isCell(r.p.text[j-1])
}

// isCell reports whether a character occupies a full-width square. Quotation
// marks, dashes and the like do so only in Chinese.
func (r *row) isCell(c rune) bool {
	if c < 0x2e80 && (c < 0xb7 || !r.sheet.squares) {
		return false
	}
	if plain.IsHan(c) {
		return true
	}
	before, after := font.Squeeze(c)
	return before+after > 0
}

func (r *row) level(i int) bidi.Level {
	if r.p.levels == nil {
		return bidi.LeftToRight
	}
	return r.p.levels[i]
}

func (r *row) shape(t *typesetter, it font.Item, start, end int) (first, last int) {
	it.Start, it.End = start, end
	first = len(r.clusters)
	r.clusters = t.shaper.Shape(r.clusters, r.p.text, font.Run{Item: it, Language: t.tag,
		RightToLeft: r.level(start).RightToLeft()})
	return first, len(r.clusters)
}

// shapeAlone shapes one character that does not join its neighbours.
func (r *row) shapeAlone(t *typesetter, it font.Item, i int) (first, last int) {
	it.Start, it.End = 0, 1
	first = len(r.clusters)
	r.clusters = t.shaper.Shape(r.clusters, r.p.text[i:i+1], font.Run{Item: it, Language: t.tag,
		RightToLeft: r.level(i).RightToLeft()})
	for j := first; j < len(r.clusters); j++ {
		r.clusters[j].Start, r.clusters[j].End = i, i+1
	}
	return first, len(r.clusters)
}

// width returns the natural width of an atom's clusters in points.
func (r *row) width(a *atom) float64 {
	sum := 0
	for i := a.first; i < a.last; i++ {
		sum += r.clusters[i].Advance
	}
	if sum == 0 {
		return 0
	}
	return float64(sum) * r.p.parts[a.part].look.size / float64(a.face.UnitsPerEm())
}

// force ends a line before character i.
func (r *row) force(part, i int) {
	r.atoms = append(r.atoms, atom{kind: gap, start: i, end: i, part: part, level: r.p.base})
	r.items = append(r.items, item{penalty: math.Inf(-1), blank: true})
}

func (r *row) space(t *typesetter, part int, it font.Item, i int) {
	first, last := r.shapeAlone(t, it, i)
	a := atom{start: i, end: i + 1, first: first, last: last, part: part, face: it.Face, script: it.Script, level: r.level(i), kind: space}
	w := r.width(&a)
	penalty := never
	if i+1 < len(r.bounds) && r.bounds[i+1]&font.Break != 0 {
		penalty = 0
	}
	glue := item{width: w, penalty: penalty, blank: r.p.text[i] == ' '}
	if !r.ragged {
		glue.stretch, glue.shrink = w*r.sheet.spaces.stretch, w*r.sheet.spaces.shrink
	}
	r.atoms = append(r.atoms, a)
	r.items = append(r.items, glue)
}

func (r *row) word(t *typesetter, part int, it font.Item, i, j int) {
	first, last := r.shape(t, it, i, j)
	a := atom{start: i, end: j, first: first, last: last, part: part, face: it.Face, script: it.Script, level: r.level(i), kind: word}
	w := r.width(&a)
	em := r.p.parts[part].look.size
	before, after := r.squeeze(&a)
	if n := len(r.atoms); n > 0 && r.atoms[n-1].kind == word {
		r.join(&r.atoms[n-1], &a, em)
	}
	a.shift = float64(before) * em / 1000
	r.atoms = append(r.atoms, a)
	r.items = append(r.items, item{width: w - float64(before+after)*em/1000, penalty: never})
}

// squeeze returns the removable space before and after the ink of a full-width
// mark, in thousandths of an em.
func (r *row) squeeze(a *atom) (before, after int) {
	if a.end-a.start != 1 || a.last-a.first != 1 ||
		r.clusters[a.first].Advance != a.face.UnitsPerEm() {
		return 0, 0
	}
	return font.Squeeze(r.p.text[a.start])
}

// join puts a gap between two words that are not separated by a space: the
// space of full-width punctuation, the gap between Chinese and other letters,
// or just a potential break of no width.
func (r *row) join(a, b *atom, em float64) {
	s := &r.sheet.spaces
	g := item{penalty: never, blank: true}
	if r.mayBreak(a.end, b.start) {
		g.penalty = r.penaltyAfter(r.p.text[a.end-1])
	}
	room := r.room(a, b) * em
	hanA, hanB := r.isCell(r.p.text[a.end-1]), r.isCell(r.p.text[b.start])
	switch {
	case room > 0:
		g.width, g.shrink, g.stretch = room, room/2, em*s.hanStretch
	case hanA && hanB:
		g.stretch = em * s.hanStretch / 2
	case hanA != hanB && r.spaced(a, b):
		g.width = em * s.hanLatin
		g.stretch, g.shrink = g.width, g.width/2
	}
	if r.ragged {
		g.stretch, g.shrink = 0, 0
	}
	r.atoms = append(r.atoms, atom{kind: gap, start: b.start, end: b.start, part: b.part, level: min(a.level, b.level)})
	r.items = append(r.items, g)
}

// room returns the space, in em, that full-width punctuation leaves between
// two marks or letters. Consecutive closing or opening marks are set solid.
func (r *row) room(a, b *atom) float64 {
	aBefore, aAfter := r.squeeze(a)
	bBefore, bAfter := r.squeeze(b)
	closing := aAfter > 0 && bBefore == 0 && bAfter > 0
	opening := bBefore > 0 && aAfter == 0 && aBefore > 0
	if closing || opening {
		return 0
	}
	return min(float64(aAfter+bBefore)/1000, 0.5)
}

// mayBreak reports whether a line may end between two words that have at most
// invisible characters between them.
func (r *row) mayBreak(from, to int) bool {
	for i := from; i <= to; i++ {
		if r.bounds[i]&font.Break != 0 {
			return true
		}
	}
	return false
}

// spaced reports whether Chinese typography puts a gap between the two words:
// one has a Han character at the join, the other a letter or digit that is not
// a note mark.
func (r *row) spaced(a, b *atom) bool {
	if r.p.parts[a.part].note != nil || r.p.parts[b.part].note != nil {
		return false
	}
	left, right := r.p.text[a.end-1], r.p.text[b.start]
	return plain.IsHan(left) && isLetterOrDigit(right) || isLetterOrDigit(left) && plain.IsHan(right)
}

// Penalties of line ends that are not at a space.
const (
	afterDash  = 30
	afterSlash = 500
)

// penaltyAfter returns the penalty of ending a line after a character other
// than a space. It forbids a break after a typed hyphen, because programs that
// extract text from the file take a hyphen at a line end for hyphenation and
// drop it; rescue allows the break if the text does not fit otherwise.
func (r *row) penaltyAfter(c rune) float64 {
	switch {
	case c == '-' || c == '\u2010':
		return never
	case c == '/':
		return afterSlash
	case (c == '–' || c == '—') && !r.sheet.squares:
		return afterDash
	}
	return 0
}
