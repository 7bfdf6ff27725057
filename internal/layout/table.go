package layout

import (
	"math"
	"slices"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// Measures of tables, in points.
const (
	cellPad   = 4.0  // space at both sides of a cell's text
	rowPad    = 3.5  // space above and below it
	leastCell = 24.0 // minimum width of a cell's text
	tableGap  = 10.0 // space above and below a table
)

// table sets a table: the header row, between rules, is repeated at the top of
// every page of the table; long rows may be divided between pages.
func (f *flow) table(tb *resolve.Table) {
	e := newElement(f.parent, "Table")
	if caption := f.caption(tb.Label, tb.Caption, f.t.sheet.caption, e, tb.Origin); len(caption) > 0 {
		f.push(caption, f.t.sheet.caption.above)
		f.keep = 1
	}
	g := f.grid(tb)
	header := g.row(tb.Header, newElement(newElement(e, "THead"), "TR"), "TH")
	header[0].rules = append(header[0].rules, g.rule(0, thickLine/2))
	g.close(header, thickLine/2)
	top := repeated(header)
	for i, s := range header {
		s.tied = i > 0
	}
	f.anchor(header[0], tb.Anchor)
	f.push(header, tableGap)
	f.keep = 1
	body := newElement(e, "TBody")
	for _, cells := range tb.Rows {
		row := g.row(cells, newElement(body, "TR"), "TD")
		g.close(row, hairline)
		for i, s := range row {
			s.repeat = top[min(i, 1)]
		}
		bindRow(row)
		f.push(row, 0)
	}
	f.push([]*strip{{height: 0, tied: true}}, tableGap-f.t.sheet.body.above)
}

// caption sets the label of a table or figure, and the caption below it.
func (f *flow) caption(label string, text resolve.Text, m manner, parent *Element, origin source.Span) []*strip {
	if label == "" && len(text) == 0 {
		return nil
	}
	e := newElement(parent, "Caption")
	var strips []*strip
	if label != "" {
		plain := m
		plain.Bold = false
		strips = f.title(label, &plain, newElement(e, "P"), origin)
	}
	below := len(strips)
	if len(text) > 0 {
		strips = append(strips, f.text(text, &m, fullColumn(), newElement(e, "P"))...)
	}
	if below > 0 && below < len(strips) {
		strips[below].tied = true
	}
	return strips
}

// wholeRow is the number of lines up to which a row stays on one page.
const wholeRow = 6

func bindRow(row []*strip) {
	bindLines(row)
	for i := 1; i < len(row) && len(row) <= wholeRow; i++ {
		row[i].tied = true
	}
}

// grid is the geometry of a table's columns.
type grid struct {
	f       *flow
	align   []report.Alignment
	columns []column
	whole   column
}

// grid measures the columns. A table wider than the text column extends into
// the margins.
func (f *flow) grid(tb *resolve.Table) *grid {
	n := len(tb.Header)
	least, natural := make([]float64, n), make([]float64, n)
	for _, cells := range append([][]resolve.Text{tb.Header}, tb.Rows...) {
		for i := range cells {
			l, w := f.measure(cells[i])
			least[i], natural[i] = max(least[i], l), max(natural[i], w)
		}
	}
	whole := fullColumn()
	if sum(natural) > whole.width {
		whole = column{frameMargin - columnMargin, frameWidth}
	}
	widths := share(least, natural, whole.width)
	g := &grid{f: f, align: tb.Align, whole: whole}
	x := whole.x
	for _, w := range widths {
		g.columns = append(g.columns, column{x + cellPad, w - 2*cellPad})
		x += w
	}
	return g
}

// measure returns the widths, including padding, of a text's longest word and
// of the whole text on one line.
func (f *flow) measure(text resolve.Text) (least, natural float64) {
	m := f.t.sheet.cell
	m.Bold = true
	least = leastCell
	if words := text.Typeset(); words != "" {
		r := f.t.atomize(f.t.plain(words, m.look, nil, source.Span{}), &m)
		for i := 0; i < len(r.items); {
			j, w := r.chain(i)
			least = max(least, w)
			i = j
		}
		for i := range r.items {
			natural += r.items[i].width
		}
	}
	return least + 2*cellPad, max(natural, leastCell) + 2*cellPad
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}

// share divides a width among columns: each is at least as wide as its longest
// word, and columns with more text get more of the rest. If the longest words
// do not fit side by side, the widest columns are narrowed, so that only long
// words are broken and short ones, such as numbers, stay whole.
func share(least, natural []float64, width float64) []float64 {
	minimum := sum(least)
	if minimum >= width {
		return capped(least, width)
	}
	widths := make([]float64, len(least))
	weight := 0.0
	for i := range least {
		weight += math.Sqrt(max(natural[i]-least[i], 0) + 1)
	}
	for i := range widths {
		widths[i] = least[i] + (width-minimum)*math.Sqrt(max(natural[i]-least[i], 0)+1)/weight
	}
	return widths
}

// capped reduces the largest widths to a common limit, so that all add up to
// sum, which must not exceed their present total.
func capped(widths []float64, sum float64) []float64 {
	limit := 0.0
	for i, w := range slices.Sorted(slices.Values(widths)) {
		limit = sum / float64(len(widths)-i) // if all from here on are lowered
		if w > limit {
			break
		}
		sum -= w
	}
	lowered := make([]float64, len(widths))
	for i, w := range widths {
		lowered[i] = min(w, limit)
	}
	return lowered
}

// row sets the cells of a row side by side; each strip holds one line of
// every cell.
func (g *grid) row(cells []resolve.Text, tr *Element, kind string) []*strip {
	m := g.f.t.sheet.cell
	m.Bold = kind == "TH"
	strips := []*strip{{height: m.leading}}
	for i := range cells {
		e := newElement(tr, kind)
		if kind == "TH" {
			e.Scope = "Column"
		}
		m.align = g.align[i]
		for j, s := range g.f.text(cells[i], &m, g.columns[i], e) {
			if j == len(strips) {
				strips = append(strips, &strip{height: m.leading})
			}
			strips[j].lines = append(strips[j].lines, s.lines...)
			strips[j].notes = append(strips[j].notes, s.notes...)
		}
	}
	strips[0].height += rowPad
	for i := range strips[0].lines {
		strips[0].lines[i].y += rowPad
	}
	return strips
}

// close ends a row with a rule.
func (g *grid) close(row []*strip, thickness float64) {
	last := row[len(row)-1]
	last.height += rowPad
	last.rules = append(last.rules, g.rule(last.height-thickness, thickness))
}

func (g *grid) rule(y, thickness float64) Rule {
	return Rule{X: g.f.t.left(g.whole), Y: y, Width: g.whole.width, Height: thickness}
}

// tallestHeader is the maximum height of a header row that is repeated.
const tallestHeader = bodyHeight / 3

// repeated returns the strips to repeat at the top of a page: top[0] before the
// first line of a row, top[1] before its other lines, which have no padding of
// their own. They are nil if the header is too tall to repeat.
func repeated(header []*strip) (top [2][]*strip) {
	if heightOf(header) > tallestHeader {
		return top
	}
	top[0] = artifacts(header)
	top[1] = append(slices.Clip(top[0]), &strip{height: rowPad})
	return top
}

// artifacts copies strips without their slots in the structure tree, so that a
// repeated header is read only once.
func artifacts(strips []*strip) []*strip {
	copies := make([]*strip, len(strips))
	for i, s := range strips {
		c := &strip{height: s.height, above: s.above, rules: s.rules}
		for _, l := range s.lines {
			bare := *l.line
			bare.pieces = nil
			for _, p := range l.pieces {
				p.slot = nil
				bare.pieces = append(bare.pieces, p)
			}
			c.lines = append(c.lines, placed{&bare, l.x, l.y})
		}
		copies[i] = c
	}
	return copies
}
