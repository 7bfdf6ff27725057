package layout

import (
	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// flow collects the strips of the document's body in reading order.
type flow struct {
	t        *typesetter
	strips   []*strip
	parent   *Element // of the next block
	numbered *Element // the list of numbered paragraphs being filled, or nil
	bare     *Element // the list of texts with a number alone, while they go on
	keep     int      // number of following strips that stay on the page of the last one
	level    int      // of the current section's heading
}

// column is a part of the text column in which lines are set: x is the
// distance, in points, of its start from that of the text column, on the side
// where lines begin.
type column struct{ x, width float64 }

func fullColumn() column { return column{0, columnWidth} }

// inner returns the column with its start indented, in points.
func (c column) inner(by float64) column { return column{c.x + by, c.width - by} }

// left returns the distance of the column's left edge from the left edge of
// the page.
func (t *typesetter) left(c column) float64 { return t.mirror(columnMargin+c.x, c.width) }

// mirror returns the left edge of a box that is x from the edge of the page
// where lines begin.
func (t *typesetter) mirror(x, width float64) float64 {
	if t.base().RightToLeft() {
		return pageWidth - x - width
	}
	return x
}

// blocks sets all blocks of an edition.
func (f *flow) blocks(blocks []resolve.Block) {
	for _, b := range blocks {
		f.block(b)
	}
}

func (f *flow) block(b resolve.Block) {
	if _, ok := b.(*resolve.Paragraph); !ok {
		f.numbered = nil
	}
	if _, ok := b.(*resolve.Provision); !ok {
		f.bare = nil
	}
	switch b := b.(type) {
	case *resolve.Heading:
		f.heading(b)
	case *resolve.Paragraph:
		f.paragraph(b)
	case *resolve.Provision:
		f.provision(b)
	case *resolve.Table:
		f.table(b)
	case *resolve.Figure:
		f.figure(b)
	}
}

// push appends the strips of one block with space above them.
func (f *flow) push(strips []*strip, above float64) {
	if len(strips) == 0 {
		return
	}
	first := strips[0]
	first.above += above
	first.give = above * elastic
	first.tied = first.tied || f.keep > 0
	f.keep = max(0, f.keep-len(strips))
	f.strips = append(f.strips, strips...)
}

// elastic is how much the space between blocks may grow, as a part of itself.
const elastic = 0.7

// text sets a text as strips in a column.
func (f *flow) text(text resolve.Text, m *manner, c column, block *Element) []*strip {
	return f.t.stack(f.t.gather(text, m, block), m, c)
}

// stack breaks a passage into lines and makes each line a strip.
func (t *typesetter) stack(p *passage, m *manner, c column) []*strip {
	lines := t.typeset(p, m, c.width)
	strips := make([]*strip, len(lines))
	room, places := make([]strip, len(lines)), make([]placed, len(lines))
	x := t.left(c)
	for i, l := range lines {
		places[i] = placed{l, x, baseline(m)}
		room[i] = strip{height: m.leading, lines: places[i : i+1 : i+1]}
		for _, n := range l.notes {
			room[i].notes = append(room[i].notes, t.note(n))
		}
		strips[i] = &room[i]
	}
	bindLines(strips)
	return strips
}

// baseline is the distance of the base line from the top of its strip.
func baseline(m *manner) float64 { return m.leading/2 + m.size*0.33 }

// hang places a label before a column: gap separates its end from the start of
// the column.
func (t *typesetter) hang(s *strip, label *line, m *manner, c column, gap float64) {
	t.place(s, label, m, c.x-gap-label.width)
}

// place puts a short line, such as a label, before the lines of a strip, x
// from the start of the text column.
func (t *typesetter) place(s *strip, l *line, m *manner, x float64) {
	s.lines = append([]placed{t.beside(l, m, x)}, s.lines...)
}

// append puts a short line after the lines of a strip, x from the start of the text
// column.
func (t *typesetter) append(s *strip, l *line, m *manner, x float64) {
	s.lines = append(s.lines, t.beside(l, m, x))
}

func (t *typesetter) beside(l *line, m *manner, x float64) placed {
	return placed{l, t.mirror(columnMargin+x, l.width), baseline(m)}
}

// lbl sets a label as the content of a new Lbl element.
func (t *typesetter) lbl(parent *Element, text string, l look, origin source.Span) *line {
	e := newElement(parent, "Lbl")
	if t.base().RightToLeft() {
		e.ActualText = plain.Text(text)
	}
	return t.single(text, l, directSlot(e), origin)
}

// single sets a text on one line as wide as the text.
func (t *typesetter) single(text string, l look, s *slot, origin source.Span) *line {
	return t.singleOf(t.plain(text, l, s, origin))
}

func (t *typesetter) singleOf(p *passage) *line {
	m := manner{look: p.parts[0].look, ragged: true}
	r := t.atomize(p, &m)
	return t.compose(r, 0, len(r.items)-1, &m, ownWidth)
}
