package layout

import (
	"cmp"
	"slices"

	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
)

// pageComposer puts strips on one page.
type pageComposer struct {
	t      *typesetter
	page   *Page
	index  int
	shown  *slot // of the content added last
	ranked []int // pieces of the line being drawn, in logical order
}

// draw makes the pages of the document from their strips.
func (t *typesetter) draw(sheaves []*sheaf) {
	for i, s := range sheaves {
		page := new(Page)
		t.document.Pages = append(t.document.Pages, page)
		c := &pageComposer{t: t, page: page, index: i}
		c.body(s)
		c.notes(s)
	}
}

func (c *pageComposer) body(s *sheaf) {
	y := s.frame.top
	for i, st := range s.body {
		if i > 0 {
			y += st.above + st.give*s.air
		}
		c.strip(st, y)
		y += st.height
	}
}

// notes puts the footnotes at the foot of the page, under a short rule.
func (c *pageComposer) notes(s *sheaf) {
	if len(s.notes) == 0 {
		return
	}
	y := s.frame.bottom - heightOf(s.notes)
	c.page.Items = append(c.page.Items, &Rule{
		X: c.t.mirror(columnMargin, noteRule), Y: y - noteRuleGap, Width: noteRule, Height: hairline})
	for _, st := range s.notes {
		y += st.above
		c.strip(st, y)
		y += st.height
	}
}

// strip puts a strip on the page, with its top at a height.
func (c *pageComposer) strip(s *strip, top float64) {
	for _, name := range s.anchors {
		c.t.places[name] = Destination{c.index, top}
	}
	if s.entry != nil {
		s.entry.Destination = Destination{c.index, top}
	}
	for _, r := range s.rules {
		r.Y += top
		c.page.Items = append(c.page.Items, &r)
		c.shown = nil
	}
	if p := s.picture; p != nil {
		drawn := p.Picture
		drawn.Content = c.content(p.slot)
		drawn.Y += top
		c.page.Items = append(c.page.Items, &drawn)
		c.shown = nil
	}
	for i := range s.lines {
		c.line(&s.lines[i], top)
	}
}

// line puts a line's runs on the page. Contents join the structure tree in
// logical order; glyphs are drawn in visual order. The line itself must not
// change: the header rows of a table are drawn on every page of the table.
func (c *pageComposer) line(l *placed, top float64) {
	c.ranked = c.ranked[:0]
	for i := range l.pieces {
		c.ranked = append(c.ranked, i)
	}
	byRank := func(a, b int) int { return cmp.Compare(l.pieces[a].rank, l.pieces[b].rank) }
	mixed := !slices.IsSortedFunc(c.ranked, byRank)
	if mixed {
		slices.SortFunc(c.ranked, byRank)
	}
	runs := make([]GlyphRun, len(l.pieces))
	for _, i := range c.ranked {
		if mixed {
			c.shown = nil
		}
		runs[i] = l.pieces[i].run
		runs[i].Content = c.content(l.pieces[i].slot)
	}
	if mixed {
		c.shown = nil
	}
	for i := range runs {
		p, run := &l.pieces[i], &runs[i]
		run.X += l.x
		run.Y += l.y + top
		if p.slot != nil && p.slot.link != nil {
			c.link(p.slot, run, p.width, top+l.y)
		}
		if len(run.Glyphs) > 0 {
			c.page.Items = append(c.page.Items, run)
		}
	}
}

// content returns the content for the next glyphs of a slot: its latest one if
// nothing else has been put on the page since, otherwise a new one.
func (c *pageComposer) content(s *slot) *Content {
	if s == nil {
		c.shown = nil
		return nil
	}
	if c.shown == s && s.last != nil && s.last.Page == c.index {
		return s.last
	}
	holder := s.holder()
	s.last = &Content{Page: c.index}
	holder.Kids = append(holder.Kids, s.last)
	c.shown = s
	return s.last
}

// link adds the area of a run of a link on a base line. Areas of one link on
// one line are merged.
func (c *pageComposer) link(s *slot, run *GlyphRun, width, base float64) {
	const ascent, descent = 0.8, 0.25
	area := &LinkArea{X: run.X, Y: base - ascent*run.Size + min(run.Y-base, 0), Width: width,
		Height: (ascent + descent) * run.Size, Element: s.inner}
	if n := len(c.page.Links); n > 0 {
		last := c.page.Links[n-1]
		if last.Element == area.Element && last.Y < base && last.Y+last.Height > base-1 {
			right := max(last.X+last.Width, area.X+area.Width)
			last.X = min(last.X, area.X)
			last.Width = right - last.X
			return
		}
	}
	area.Address = s.link.Address
	area.Description = plain.Text(c.t.words[s.link])
	c.page.Links = append(c.page.Links, area)
	c.t.pending = append(c.t.pending, pendingLink{area, s.link})
}

// pendingLink is a link area whose target may not have been placed yet.
type pendingLink struct {
	area *LinkArea
	link *resolve.Link
}

// resolveLinks sets the destination of every internal link.
func (t *typesetter) resolveLinks() {
	for _, p := range t.pending {
		if p.link.Address != "" {
			continue
		}
		place, ok := t.places[p.link.Anchor]
		if !ok {
			panic("rapporteur: internal error: no place on any page for " + p.link.Anchor)
		}
		p.area.Target = &place
	}
}
