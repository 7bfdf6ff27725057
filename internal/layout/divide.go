package layout

import (
	"math"
	"slices"
	"unicode"

	"rapporteur/internal/font"
)

// Penalties of dividing a word.
const (
	dividedWord = 350
	dividedPart = 500  // of a compound with a hyphen
	dividedName = 1300 // begins with a capital
	dividedDate = 1300 // joined to a number by a no-break space, as a month is
	dividedStub = 200  // added if one part has fewer than three letters
	brokenWord  = 5e4  // anywhere, because it does not fit on a line
	brokenCode  = 2e3  // a symbol or an address, at its slashes
)

// divide returns the row with hyphenation points added. In ragged text only
// words wider than a line get them, as in the cells of a table with many
// columns.
func (t *typesetter) divide(r *row, measure float64) *row {
	if t.hyphens == nil {
		return r
	}
	d := &t.divided
	*d = row{p: r.p, sheet: r.sheet, ragged: r.ragged, atoms: d.atoms[:0], items: d.items[:0], clusters: r.clusters, bounds: r.bounds}
	for i := range r.atoms {
		a := &r.atoms[i]
		t.points = t.points[:0]
		penalty := 0.0
		if a.kind == word && !r.p.parts[a.part].whole && (!r.ragged || r.items[i].width > measure) {
			penalty = t.divisions(r.p.text, a)
		}
		if len(t.points) == 0 {
			d.atoms, d.items = append(d.atoms, *a), append(d.items, r.items[i])
			continue
		}
		d.fragments(r, i, t.points, penalty, t.hyphenWidth(r, a))
	}
	return d
}

// divisions sets t.points to the hyphenation points of an atom and returns
// their penalty. The parts of a compound are hyphenated like words.
func (t *typesetter) divisions(text []rune, a *atom) float64 {
	start, end := a.start, a.end
	compound := start > 0 && text[start-1] == '-'
	if text[end-1] == '-' {
		end, compound = end-1, true
	}
	switch {
	case compound:
		t.points = t.hyphens.Points(t.points[:0], text[start:end], 0, end-start)
		for i := range t.points {
			t.points[i] += start
		}
		return dividedPart
	case isName(text[start:end]):
		t.points = t.hyphens.Points(t.points[:0], text, start, end)
		return dividedName
	case isTied(text, start, end):
		t.points = t.hyphens.Points(t.points[:0], text, start, end)
		return dividedDate
	}
	t.points = t.hyphens.Points(t.points[:0], text, start, end)
	return dividedWord
}

// fragments appends atom i of r, divided at the points.
func (d *row) fragments(r *row, i int, points []int, penalty, hyphen float64) {
	whole := r.atoms[i]
	start := whole.start
	for _, at := range points {
		first := r.clusterAt(&whole, at)
		if first < 0 {
			continue
		}
		g := item{penalty: penalty, added: hyphen, hyphen: true}
		if isStub(r.p.text[start:at]) || isStub(r.p.text[at:whole.end]) {
			g.penalty += dividedStub
		}
		d.split(&whole, first, g)
	}
	d.atoms = append(d.atoms, whole)
	d.items = append(d.items, item{width: d.width(&whole), penalty: never})
}

// isName reports whether a word's first letter is a capital.
func isName(word []rune) bool {
	i := slices.IndexFunc(word, unicode.IsLetter)
	return i >= 0 && unicode.IsUpper(word[i])
}

// isTied reports whether a no-break space ties a word to a number.
func isTied(text []rune, start, end int) bool {
	const noBreak = '\u00A0'
	return start > 1 && text[start-1] == noBreak && unicode.IsDigit(text[start-2]) ||
		end+1 < len(text) && text[end] == noBreak && unicode.IsDigit(text[end+1])
}

// isStub reports whether a part of a word has fewer than three letters.
func isStub(part []rune) bool {
	letters := 0
	for _, r := range part {
		switch {
		case unicode.IsLetter(r):
			letters++
		case letters > 0 && r == '’': // an elided article: the word itself follows
			letters = 0
		}
	}
	return letters < 3
}

// split appends the part of an atom before cluster first, then a gap with item
// g; whole becomes the remainder.
func (d *row) split(whole *atom, first int, g item) {
	front := *whole
	front.last, front.end = first, d.clusters[first].Start
	if front.first == front.last {
		return
	}
	d.atoms = append(d.atoms, front, atom{kind: gap, start: front.end, end: front.end, part: front.part, level: front.level})
	d.items = append(d.items, item{width: d.width(&front), penalty: never}, g)
	whole.first, whole.start, whole.divided, whole.shift = first, front.end, true, 0
}

// clusterAt returns the index of the atom's cluster that begins at character
// at, or -1 if there is none or it is the atom's first.
func (r *row) clusterAt(a *atom, at int) int {
	i, found := slices.BinarySearchFunc(r.clusters[a.first:a.last], at,
		func(c font.Cluster, at int) int { return c.Start - at })
	if !found || i == 0 {
		return -1
	}
	return a.first + i
}

// rescue returns the row with emergency breaks in text that would otherwise
// not fit on a line: inside symbols and addresses and, as a last resort,
// between any two graphemes.
func (t *typesetter) rescue(r *row, measure float64) *row {
	d := &t.rescued
	*d = row{p: r.p, sheet: r.sheet, ragged: r.ragged, atoms: d.atoms[:0], items: d.items[:0], clusters: r.clusters, bounds: r.bounds}
	for i := 0; i < len(r.atoms); {
		j, width := r.chain(i)
		if width <= measure {
			d.atoms = append(d.atoms, r.atoms[i:j]...)
			d.items = append(d.items, r.items[i:j]...)
		} else {
			for ; i < j; i++ {
				d.shatter(r, i)
			}
		}
		i = j
	}
	return d
}

// chain returns the end of the unbreakable sequence that begins at atom i,
// including the break after it, and its minimum width.
func (r *row) chain(i int) (end int, width float64) {
	for ; i < len(r.items); i++ {
		it := &r.items[i]
		if !math.IsInf(it.penalty, 1) && !it.hyphen {
			return i + 1, width
		}
		width += it.width - it.shrink
	}
	return i, width
}

// shatter appends atom i of r with a break before each of its clusters.
func (d *row) shatter(r *row, i int) {
	a, it := r.atoms[i], r.items[i]
	if a.kind != word {
		switch {
		case !math.IsInf(it.penalty, 1):
		case a.kind == gap && r.mayBreak(a.start, a.end):
			it.penalty = brokenCode
		default:
			it.penalty = brokenWord
		}
		d.atoms, d.items = append(d.atoms, a), append(d.items, it)
		return
	}
	for c := a.first + 1; c < a.last; c++ {
		bound := r.bounds[r.clusters[c].Start]
		switch {
		case bound&font.SymbolBreak != 0:
			d.split(&a, c, item{penalty: brokenCode})
		case bound&font.Grapheme != 0:
			d.split(&a, c, item{penalty: brokenWord})
		}
	}
	d.atoms = append(d.atoms, a)
	d.items = append(d.items, item{width: d.width(&a), penalty: never})
}
