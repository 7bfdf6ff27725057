package layout

import (
	"math"
	"strconv"
	"strings"

	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// Measures of a table of contents, in points from the start of the text column.
const (
	contentsStart  = frameMargin - columnMargin // of the labels of chapters
	contentsEnd    = columnWidth - contentsStart
	pageColumn     = 40.0 // width of the column of page numbers
	numbersColumn  = 58.0 // width of that of the numbers of paragraphs
	contentsGap    = 8.0  // at both sides of the leader
	numbersEnd     = contentsEnd - pageColumn
	shortestLeader = 3 // in dots
)

// contentsEntry is a line of the table of contents whose page is not known yet.
type contentsEntry struct {
	anchor string
	strip  *strip // the last of the title
	slot   *slot  // of the link
}

// contents is a table of contents that is being set.
type contents struct {
	f      *flow
	indent []float64  // of the labels, by level
	open   []*Element // the TOC of each level
	heads  []*strip   // to repeat on the next page
	dot    float64    // width of a dot of a leader
}

// contents sets the table of contents after the title. The text begins on a new page
// after it: no line depends on the page numbers, which are put in when all pages are
// made.
func (f *flow) contents(e *resolve.Edition) {
	if len(e.Contents) == 0 {
		return
	}
	m := f.t.sheet.heading(1)
	title := f.title(e.Words[resolve.ContentsHeading], m, newElement(f.parent, headingType(1)), source.Span{})
	f.entry(title[0], 1, e.Words[resolve.ContentsHeading])
	f.push(title, m.above)
	c := &contents{f: f, dot: f.t.dots(1).width}
	c.measure(e.Contents)
	c.columnHeads(e)
	for i, l := range e.Contents {
		if l.Annex && (i == 0 || !e.Contents[i-1].Annex) {
			c.annexes(e.Words[resolve.ContentsAnnexes], l, i+1 == len(e.Contents))
		}
		c.line(l)
	}
}

// measure finds the indents: titles of one level begin at the same place, after the
// longest label.
func (c *contents) measure(lines []resolve.Line) {
	steps := []float64{-contentsStart}
	for _, l := range lines {
		for len(steps) < l.Level {
			steps = append(steps, indentStep)
		}
		if l.Label != "" {
			label := c.f.t.single(l.Label, c.f.t.sheet.body.look, nil, source.Span{})
			steps[l.Level-1] = max(steps[l.Level-1], label.width+labelGap/2)
		}
	}
	c.indent = []float64{contentsStart}
	for i, step := range steps {
		c.indent = append(c.indent, c.indent[i]+step)
	}
}

// columnHeads sets the heads of the columns, which are repeated on each page.
func (c *contents) columnHeads(e *resolve.Edition) {
	t, m := c.f.t, c.f.t.sheet.small
	m.Style = t.sheet.emphasis
	s := &strip{height: m.leading}
	head := func(id string, start float64, atEnd bool) {
		l := t.single(e.Words[id], m.look, t.blockSlot(c.f.parent, e.Words[id]), source.Span{})
		if atEnd {
			start -= l.width
		}
		t.append(s, l, &m, start)
	}
	head(resolve.ContentsChapter, contentsStart, false)
	for _, l := range e.Contents {
		if l.Paragraphs != "" {
			head(resolve.ContentsParagraphs, numbersEnd, true)
			break
		}
	}
	head(resolve.ContentsPage, contentsEnd, true)
	c.f.push([]*strip{s}, t.sheet.body.above)
	c.f.keep = 1
	c.heads = artifacts([]*strip{s})
}

// annexes sets what annexes are called above their lines; the label of the only one
// is that.
func (c *contents) annexes(words string, first resolve.Line, only bool) {
	c.open = nil
	if only {
		return
	}
	m := c.f.t.sheet.body
	m.Bold, m.ragged = true, true
	strips := c.f.t.stack(c.f.t.gather(resolve.Text{{Text: words, Origin: first.Origin}}, &m, newElement(c.f.parent, "P")), &m, c.column(contentsStart))
	c.push(strips, m.above*2)
	c.f.keep = 1
}

// column returns the column of titles that begin at a distance from the text column.
func (c *contents) column(start float64) column {
	return column{start, numbersEnd - numbersColumn - contentsGap - start}
}

// push appends strips above which the heads are repeated on a new page.
func (c *contents) push(strips []*strip, above float64) {
	for _, s := range strips {
		s.repeat = c.heads
	}
	c.f.push(strips, above)
}

// line sets the label and the title of a section, a leader, and the numbers of its
// paragraphs. All but the label is one link.
func (c *contents) line(l resolve.Line) {
	t, m := c.f.t, c.f.t.sheet.body
	m.ragged = true
	item, start := c.item(l.Level), c.indent[l.Level-1]
	var label *line
	if l.Label != "" {
		label, start = t.lbl(item, l.Label, m.look, l.Origin), c.indent[l.Level]
	}
	title := t.gather(entryText(l), &m, newElement(item, "Reference"))
	slot := title.parts[0].slot
	strips := t.stack(title, &m, c.column(start))
	last := strips[len(strips)-1]
	from, to := start+last.lines[0].width, numbersEnd
	if label != nil {
		t.place(strips[0], label, &m, c.indent[l.Level-1])
	}
	var numbers *line
	if l.Paragraphs != "" {
		numbers = t.entryNumber(l.Paragraphs, slot)
		to -= numbers.width
	}
	c.leader(last, from+contentsGap, to-contentsGap)
	if numbers != nil {
		t.append(last, numbers, &m, to)
	}
	t.entries = append(t.entries, contentsEntry{l.Anchor, last, slot})
	above := m.above * listTight
	if l.Level == 1 {
		above = m.above
	}
	c.push(strips, above)
}

// item adds a line to the list of its level, which is inside the line above it of a
// higher level.
func (c *contents) item(level int) *Element {
	c.open = c.open[:min(level, len(c.open))]
	for len(c.open) < level {
		parent := c.f.parent
		if n := len(c.open); n > 0 {
			parent = c.open[n-1]
			if kids := len(parent.Kids); kids > 0 {
				parent = parent.Kids[kids-1].(*Element)
			}
		}
		c.open = append(c.open, newElement(parent, "TOC"))
	}
	return newElement(c.open[level-1], "TOCI")
}

// leader fills a strip with dots between two places. Those of all lines are below each
// other.
func (c *contents) leader(s *strip, from, to float64) {
	end := numbersEnd - math.Ceil((numbersEnd-to)/c.dot)*c.dot
	if n := int((end - from) / c.dot); n >= shortestLeader {
		c.f.t.append(s, c.f.t.dots(n), &c.f.t.sheet.body, end-float64(n)*c.dot)
	}
}

// dots sets some dots of a leader, each after a space.
func (t *typesetter) dots(n int) *line {
	return t.singleOf(t.island(strings.Repeat(" .", n), t.sheet.body.look, nil))
}

// entryText returns the title of a section as one link to it, without footnotes.
func entryText(l resolve.Line) resolve.Text {
	link := &resolve.Link{Target: resolve.Target{Key: l.Key, Anchor: l.Anchor}}
	var text resolve.Text
	for _, s := range l.Title {
		if s.Note == nil {
			s.Link, s.Reference = link, nil
			text = append(text, s)
		}
	}
	return text
}

// entryNumber sets a number that belongs to the link of a line.
func (t *typesetter) entryNumber(number string, s *slot) *line {
	if s.inner.ActualText != "" {
		s.inner.ActualText += " " + plain.Text(number)
	}
	return t.single(" "+number, t.sheet.body.look, s, source.Span{})
}

// numberEntries puts the numbers of pages into the table of contents.
func (t *typesetter) numberEntries(sheaves []*sheaf) {
	pages := make(map[string]int)
	for i, s := range sheaves {
		for _, st := range s.body {
			for _, anchor := range st.anchors {
				pages[anchor] = i + 1
			}
		}
	}
	for _, e := range t.entries {
		l := t.entryNumber(strconv.Itoa(pages[e.anchor]), e.slot)
		t.append(e.strip, l, &t.sheet.body, contentsEnd-l.width)
	}
}
