package layout

import (
	"math"

	"rapporteur/internal/bidi"
	"rapporteur/internal/font"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// line is a line of text, ready to be put on a page.
type line struct {
	pieces []lineRun // in visual order
	width  float64   // in points, without the spaces at its end
	hyphen bool      // it ends within a word
	notes  []*resolve.Note
}

// lineRun is a glyph run of a line, positioned relative to the left end of the
// line's base line.
type lineRun struct {
	run   GlyphRun
	width float64
	slot  *slot
	rank  int // sort key of the logical order of the line
}

// typeset breaks a passage into lines as long as the measure, in points. Each
// further attempt accepts looser lines or breaks in worse places.
func (t *typesetter) typeset(p *passage, m *manner, measure float64) []*line {
	if len(p.parts) == 0 {
		return nil
	}
	r := t.atomize(p, m)
	set := setting{measure: measure}
	if m.ragged {
		set.ragged = widestRagged
	}
	ends := t.breaker.breakLines(r.items, set, strict)
	if m.balanced && len(ends) > 1 {
		ends = t.balance(r.items, set, ends)
	}
	if ends == nil {
		r = t.divide(r, measure)
		ends = t.breaker.breakLines(r.items, set, lenient)
	}
	if !m.ragged {
		ends = t.lengthen(r.items, set, ends)
	}
	if ends == nil && !m.ragged {
		r.loosen()
		ends = t.breaker.breakLines(r.items, set, lenient)
	}
	if ends == nil {
		r = t.rescue(r, measure)
		ends = t.breaker.breakLines(r.items, set, math.Inf(1))
	}
	if ends == nil {
		ends = everyBreak(r.items)
	}
	lines := make([]*line, len(ends))
	from := skipBlanks(r.items, 0)
	for i, end := range ends {
		lines[i] = t.compose(r, from, end.at, m, measure)
		from = skipBlanks(r.items, end.at+1)
	}
	return lines
}

// lengthen breaks a paragraph again, with looser lines, if its last line is too
// short or only the end of a divided word. If the lines would be too loose,
// it returns ends unchanged.
func (t *typesetter) lengthen(items []item, set setting, ends []lineEnd) []lineEnd {
	width, fragment := lastLine(items, ends)
	tolerance := lenient
	switch {
	case fragment:
		set.whole, tolerance = true, open
	case width >= shortLastWidth:
		return ends
	}
	if longer := t.breaker.breakLines(items, set, tolerance); longer != nil {
		return longer
	}
	return ends
}

// balance breaks a heading again into lines of similar length, without adding
// lines.
func (t *typesetter) balance(items []item, set setting, ends []lineEnd) []lineEnd {
	low, high := set.measure/2, set.measure
	for high-low > balanceStep {
		set.measure = (low + high) / 2
		narrow := t.breaker.breakLines(items, set, math.Inf(1))
		if narrow != nil && len(narrow) <= len(ends) {
			ends, high = narrow, set.measure
		} else {
			low = set.measure
		}
	}
	return ends
}

// balanceStep is the precision, in points, to which headings are balanced.
const balanceStep = 4.0

// everyBreak ends a line at every permitted break. It is for text with a
// single character wider than the measure.
func everyBreak(items []item) []lineEnd {
	var ends []lineEnd
	for i := range items {
		if !math.IsInf(items[i].penalty, 1) && !items[i].hyphen {
			ends = append(ends, lineEnd{at: i})
		}
	}
	return ends
}

// lineComposer sets one line.
type lineComposer struct {
	t       *typesetter
	r       *row
	atoms   []atom
	items   []item
	tail    int // atoms[tail:] are the spaces at the line's end
	levels  []bidi.Level
	order   []int
	natural float64
	line    *line
	pieces  []lineRun // of the line so far
	glyphs  []Glyph
	penX    float64
	lastX   float64 // origin of the last glyph
}

// compose sets the line of the atoms [from, at), which ends at item at.
func (t *typesetter) compose(r *row, from, at int, m *manner, measure float64) *line {
	c := &t.composer
	*c = lineComposer{t: t, r: r, atoms: c.atoms[:0], items: c.items[:0], levels: c.levels[:0], order: c.order, pieces: c.pieces[:0], line: &line{}}
	c.collect(from, at)
	c.end(at)
	if measure == ownWidth {
		measure = c.natural
	}
	missing := measure - c.natural
	if last := math.IsInf(r.items[at].penalty, -1); missing < 0 || !m.ragged && !last {
		missing = c.justify(missing, at)
	}
	c.line.width = measure - missing
	c.draw(missing * before(m.align, r.p.base))
	return c.line
}

// ownWidth is the measure of a line that is as wide as its text.
const ownWidth = -1

// before returns the fraction of a line's missing width that goes to its left.
func before(a report.Alignment, base bidi.Level) float64 {
	switch {
	case a == report.Center:
		return 0.5
	case (a == report.End) != base.RightToLeft():
		return 1
	}
	return 0
}

// collect copies the atoms of the line and rejoins the parts of words that are
// not divided at its ends.
func (c *lineComposer) collect(from, at int) {
	for i := from; i < at; i++ {
		a, it := c.r.atoms[i], c.r.items[i]
		n := len(c.atoms)
		switch {
		case a.kind == gap && i+1 < at && c.r.atoms[i+1].divided:
			continue
		case a.divided && n > 0 && c.atoms[n-1].kind == word:
			c.atoms[n-1].end, c.atoms[n-1].last = a.end, a.last
			c.items[n-1].width += it.width
			continue
		}
		c.atoms, c.items = append(c.atoms, a), append(c.items, it)
	}
	if len(c.atoms) > 0 && c.atoms[0].divided && c.r.items[from-1].hyphen {
		c.reshape(0, c.atoms[0].first)
	}
}

// end completes the line: it adds the hyphen of a divided word and keeps the
// space at the break, so that the words of two lines stay separate in the
// text.
func (c *lineComposer) end(at int) {
	next := at + 1
	divided := next < len(c.r.atoms) && c.r.atoms[next].divided
	if divided && len(c.atoms) > 0 && c.r.items[at].hyphen {
		c.reshape(len(c.atoms)-1, c.r.atoms[next].first)
		c.hyphen()
	}
	c.line.hyphen = divided
	c.tail = len(c.atoms)
	for c.tail > 0 && c.items[c.tail-1].blank {
		c.tail--
	}
	if c.r.atoms[at].kind == space {
		c.atoms, c.items = append(c.atoms, c.r.atoms[at]), append(c.items, c.r.items[at])
	}
	for i := range c.atoms {
		if c.note(i); i < c.tail {
			c.natural += c.items[i].width
		}
		level := c.atoms[i].level
		if i >= c.tail {
			level = c.r.p.base
		}
		c.levels = append(c.levels, level)
	}
}

func (c *lineComposer) note(i int) {
	pt := &c.r.p.parts[c.atoms[i].part]
	if pt.note == nil || c.atoms[i].kind != word {
		return
	}
	if n := len(c.line.notes); n == 0 || c.line.notes[n-1] != pt.note {
		c.line.notes = append(c.line.notes, pt.note)
	}
}

// reshape shapes one part of a hyphenated word again if the font says that the
// break before cluster may change its glyphs. It is not called for words broken
// only because they are longer than a line: their glyphs are already measured.
func (c *lineComposer) reshape(i, cluster int) {
	if c.r.clusters[cluster].Flags&font.Unsafe == 0 {
		return
	}
	a := &c.atoms[i]
	text := c.r.p.text[a.start:a.end]
	run := font.Run{Item: font.Item{End: len(text), Script: a.script, Face: a.face}, Language: c.t.tag, RightToLeft: a.level.RightToLeft()}
	first := len(c.r.clusters)
	c.r.clusters = c.t.shaper.Shape(c.r.clusters, text, run)
	for j := first; j < len(c.r.clusters); j++ {
		c.r.clusters[j].Start += a.start
		c.r.clusters[j].End += a.start
	}
	a.first, a.last = first, len(c.r.clusters)
	c.items[i].width = c.r.width(a)
}

// hyphen appends the hyphen of a divided word.
func (c *lineComposer) hyphen() {
	a := c.atoms[len(c.atoms)-1]
	first := len(c.r.clusters)
	c.r.clusters = c.t.shapeHyphen(c.r.clusters, a.face, a.script)
	a.first, a.last, a.start = first, len(c.r.clusters), a.end
	c.atoms = append(c.atoms, a)
	c.items = append(c.items, item{width: c.r.width(&a), penalty: never})
}

// justify stretches or shrinks the spaces and gaps of the line that ends at
// item at, and returns the width that it could not make up.
func (c *lineComposer) justify(missing float64, at int) float64 {
	var stretch, shrink float64
	for i := range c.items[:c.tail] {
		stretch += c.items[i].stretch
		shrink += c.items[i].shrink
	}
	if c.r.items[at].loose > 0 && missing > stretch {
		return missing
	}
	if missing > 0 && c.r.p.base == bidi.RightToLeft {
		missing = c.prolong(missing, stretch)
	}
	ratio := 0.0
	switch {
	case missing > 0 && stretch > 0 && missing/stretch <= loosest:
		ratio = missing / stretch
		for i := range c.items[:c.tail] {
			c.items[i].width += ratio * c.items[i].stretch
		}
	case missing < 0 && shrink > 0:
		ratio = math.Max(missing/shrink, tightest)
		for i := range c.items[:c.tail] {
			c.items[i].width += ratio * c.items[i].shrink
		}
		return missing - ratio*shrink
	default:
		return missing
	}
	return 0
}

// Limits of justification, as ratios of the stretch and shrink of spaces. A
// looser line is left short. A ratio below -1 occurs only if reshaping the two
// parts of a divided word made them a little wider.
const (
	loosest  = 5.0
	tightest = -1.5
)
