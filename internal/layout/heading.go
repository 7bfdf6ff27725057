package layout

import (
	"strconv"
	"strings"

	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
)

// heading sets a section's heading. It stays with the first lines of what
// follows; the heading of an annex begins a page.
func (f *flow) heading(h *resolve.Heading) {
	m := f.t.sheet.heading(h.Level)
	e := newElement(f.parent, headingType(h.Level))
	set := f.sectionTitle
	if h.Annex && h.Label != "" {
		set = f.annexTitle
	}
	strips := set(h, m, e)
	for _, s := range strips[1:] {
		s.tied = true
	}
	if h.Annex {
		strips[0].begins, f.keep = true, 0
	}
	f.anchor(strips[0], h.Anchor)
	f.level = h.Level
	f.entry(strips[0], h.Level, strings.TrimSpace(plain.Text(h.Label)+" "+h.Title.Plain()))
	above := m.above
	if f.keep == underHeading { // another heading directly above
		above *= 0.6
	} else {
		f.keep = 0 // a short paragraph under a heading need not stay with the next section
	}
	f.push(strips, above)
	f.keep = underHeading
}

// underHeading is the number of strips after a heading that stay on its page.
const underHeading = 2

// annexTitle sets the label of an annex on a line of its own above the title.
func (f *flow) annexTitle(h *resolve.Heading, m *manner, e *Element) []*strip {
	return append(f.title(h.Label+" ", m, e, h.Origin), f.text(h.Title, m, fullColumn(), e)...)
}

// sectionTitle sets a title with its label hanging in the margin zone.
func (f *flow) sectionTitle(h *resolve.Heading, m *manner, e *Element) []*strip {
	text := h.Title
	var label *line
	gap := labelGap // less after a long label, so that it still fits in the margin zone
	if h.Label != "" {
		label = f.t.single(h.Label+" ", m.look, f.headingLabelSlot(e, h.Label+" "), h.Origin)
		gap = min(labelGap, columnMargin-frameMargin-label.width)
		if gap < labelGap/2 {
			label, e.Kids = nil, nil
			text = append(resolve.Text{{Text: h.Label + " ", Origin: h.Origin}}, text...)
		}
	}
	strips := f.text(text, m, fullColumn(), e)
	if len(strips) == 0 {
		strips = []*strip{{height: m.leading}}
	}
	if label != nil {
		f.t.hang(strips[0], label, m, fullColumn(), gap)
	}
	return strips
}

// headingLabelSlot is the slot of a label that is part of a heading.
func (f *flow) headingLabelSlot(e *Element, text string) *slot {
	if !f.t.base().RightToLeft() {
		return directSlot(e)
	}
	span := &Element{Type: "Span", ActualText: plain.Text(text)}
	return inlineSlot(e, span, span)
}

// headingType is the structure type of a section's heading. The title of the
// document is the only H1.
func headingType(level int) string { return "H" + strconv.Itoa(min(level+1, 6)) }

// entry adds a bookmark to the outline, nested according to its level.
func (f *flow) entry(s *strip, level int, title string) {
	s.entry = &Bookmark{Title: title}
	kids := &f.t.document.Outline
	for ; level > 1 && len(*kids) > 0; level-- {
		kids = &(*kids)[len(*kids)-1].Kids
	}
	*kids = append(*kids, s.entry)
}
