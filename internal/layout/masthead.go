package layout

import (
	"strings"

	"rapporteur/internal/plain"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// Measures of the masthead.
const (
	mastheadRow  = 24.0  // from the top to the first rule
	mastheadSide = 128.0 // width of the last column, with distribution, date and languages
	mastheadPad  = 14.0
	emblemSize   = 52.0
)

// masthead sets the head of the first page as one strip: the organization and
// the symbol above a rule; then the emblem, the body's name and the
// particulars above a thick rule.
func (f *flow) masthead(e *resolve.Edition) {
	m := &e.Masthead
	s := &strip{}
	f.organization(s, m)
	y := mastheadRow
	s.rules = append(s.rules, Rule{X: frameMargin, Y: y, Width: frameWidth, Height: hairline})
	y += mastheadPad
	organ := f.organ(s, e.Organ, &f.t.sheet.organ, y)
	for i, line := range e.Lines {
		if i == 0 {
			organ += f.t.sheet.small.leading / 2
		}
		organ += f.organ(s, line, &f.t.sheet.small, y+organ)
	}
	depth := max(f.emblem(s, m.Emblem, y), organ, f.particulars(s, m, y))
	y += depth + mastheadPad
	s.rules = append(s.rules, Rule{X: frameMargin, Y: y, Width: frameWidth, Height: thickLine})
	s.height = y + thickLine
	f.strips = append(f.strips, s)
}

// organization puts the organization's name at the start and the symbol, its
// root large, at the end of the first line.
func (f *flow) organization(s *strip, m *report.Masthead) {
	t := f.t
	name := t.single(m.Organization, t.sheet.name.look, t.blockSlot(f.parent, m.Organization), source.Span{})
	s.lines = append(s.lines, placed{name, t.mirror(columnMargin, name.width), mastheadRow - 6})
	root, rest, _ := strings.Cut(m.Symbol, "/")
	if rest != "" {
		rest = "/" + rest
	}
	if m.Reissued {
		rest += reissueMark
	}
	symbol := t.island(root+rest, t.sheet.small.look, t.blockSlot(f.parent, root+rest))
	large := symbol.parts[0]
	large.look = t.sheet.symbol.look
	large.end = 1 + len([]rune(root))
	symbol.parts[0].start = large.end
	symbol.parts[0].look.size = t.sheet.body.size
	symbol.parts = append([]part{large}, symbol.parts...)
	line := t.singleOf(symbol)
	s.lines = append(s.lines, placed{line, t.mirrorEnd(line.width), mastheadRow - 6})
}

// reissueMark follows the symbol of a document reissued for technical reasons.
const reissueMark = "*"

// mirrorEnd returns the left edge of a box whose end is at the frame's end.
func (t *typesetter) mirrorEnd(width float64) float64 {
	return t.mirror(pageWidth-frameMargin-width, width)
}

// blockSlot returns the slot of a new paragraph.
func (t *typesetter) blockSlot(parent *Element, text string) *slot {
	e := newElement(parent, "P")
	if t.base().RightToLeft() {
		e = newElement(e, "Span")
		e.ActualText = plain.Text(text)
	}
	return directSlot(e)
}

// emblem puts an image in the margin zone and returns its height.
func (f *flow) emblem(s *strip, image *report.Image, y float64) float64 {
	if image == nil {
		return 0
	}
	width, height := sizeOf(image, emblemSize, emblemSize)
	e := newElement(f.parent, "Figure")
	e.Alt = image.Alt
	s.picture = &placedPicture{slot: directSlot(e), Picture: Picture{
		X: f.t.mirror(frameMargin, width), Y: y, Width: width, Height: height, Data: image.Data}}
	return height
}

// organ puts the body's name, or a line below it, in the text column and returns its
// height.
func (f *flow) organ(s *strip, name resolve.Text, m *manner, y float64) float64 {
	c := column{0, pageWidth - columnMargin - frameMargin - mastheadSide - mastheadPad}
	return f.into(s, f.text(name, m, c, newElement(f.parent, "P")), y)
}

// into moves the lines of strips into s, from height y down, and returns their
// total height.
func (f *flow) into(s *strip, strips []*strip, y float64) float64 {
	top := y
	for _, from := range strips {
		for _, l := range from.lines {
			l.y += y
			s.lines = append(s.lines, l)
		}
		s.notes = append(s.notes, from.notes...)
		y += from.height
	}
	return y - top
}

// particulars puts distribution, date and languages in the last column and
// returns their height.
func (f *flow) particulars(s *strip, m *report.Masthead, y float64) float64 {
	t := f.t
	top := y
	for _, words := range []string{m.Distribution, m.Date, m.Language, m.Original} {
		if words == "" {
			continue
		}
		if words == m.Language {
			y += t.sheet.small.leading / 2
		}
		// Mostly English, so set from left to right even in an Arabic document.
		line := t.singleOf(t.island(words, t.sheet.small.look, t.blockSlot(f.parent, words)))
		x := t.mirror(pageWidth-frameMargin-mastheadSide, mastheadSide)
		s.lines = append(s.lines, placed{line, x, y + baseline(&t.sheet.small)})
		y += t.sheet.small.leading
	}
	return y - top
}

// titles sets the title of the report.
func (f *flow) titles(e *resolve.Edition) {
	m := &f.t.sheet.title
	strips := f.text(e.Title, m, fullColumn(), newElement(f.parent, "H1"))
	for i, s := range strips {
		s.tied = i > 0
	}
	f.push(strips, m.above)
	f.keep = underHeading
}
