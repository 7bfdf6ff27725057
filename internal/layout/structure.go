package layout

import (
	"unicode"

	"rapporteur/internal/lang"
	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
)

// slot is the position of a text in the structure tree. An inline element is
// added to its block when its first characters are put on a page, so that the
// kids of a block are in logical order.
type slot struct {
	block  *Element
	outer  *Element // inline element, a kid of block; nil if the text is directly in block
	inner  *Element // contains the text: block, outer or a descendant of outer
	after  *Element // added to block after outer: the Note of a Reference
	link   *resolve.Link
	text   string   // its characters in logical order, if they may be drawn in another order
	placed bool     // outer and after have been added to block
	last   *Content // the last content of inner
}

// directSlot returns the slot of text that is directly in e.
func directSlot(e *Element) *slot { return &slot{block: e, inner: e, placed: true} }

// holder returns the element for the next content, adding it to its block if
// necessary.
func (s *slot) holder() *Element {
	if !s.placed {
		s.placed = true
		s.block.Kids = append(s.block.Kids, s.outer)
		if s.after != nil {
			s.block.Kids = append(s.block.Kids, s.after)
		}
	}
	return s.inner
}

// slot returns the slot of a span. Spans of one link share a slot, as do
// adjacent spans directly in the block.
func (g *gatherer) slot(s *resolve.Span) *slot {
	switch {
	case s.Note != nil:
		g.current, g.linked = nil, nil
		return g.noteSlot(s)
	case s.Link != nil:
		g.current = nil
		return g.linkSlot(s)
	case s.Foreign && g.t.isForeign(s.Text):
		g.current, g.linked = nil, nil
		span := &Element{Type: "Span", Lang: languageOf(s.Text)}
		return inlineSlot(g.block, span, span)
	}
	g.linked = nil
	if g.current == nil {
		g.current = directSlot(g.block)
	}
	return g.current
}

// inlineSlot makes a slot for an inline element.
func inlineSlot(block, outer, inner *Element) *slot {
	return &slot{block: block, outer: outer, inner: inner}
}

// spell sets the ActualText of the slot's element, because glyphs are in
// visual order, not in logical order, in text from right to left. Text that
// is directly in the block gets a Span for it. The ActualText contains no
// typographic variants, so that the text can be searched and copied.
func (s *slot) spell() {
	if s.inner == s.block {
		span := &Element{Type: "Span"}
		s.outer, s.inner, s.placed = span, span, false
	}
	s.inner.ActualText = plain.Text(s.text)
}

func (g *gatherer) linkSlot(s *resolve.Span) *slot {
	if g.linked != s.Link {
		link := &Element{Type: "Link"}
		g.link, g.linked = inlineSlot(g.block, link, link), s.Link
		g.link.link = s.Link
	}
	g.t.describe(s.Link, s.Text)
	return g.link
}

// noteSlot returns the slot of a footnote reference: a Reference that links to
// the Note. The Note follows its first Reference in the tree.
func (g *gatherer) noteSlot(s *resolve.Span) *slot {
	link := &Element{Type: "Link"}
	reference := &Element{Type: "Reference", Kids: []Kid{link}}
	made := inlineSlot(g.block, reference, link)
	made.link = &resolve.Link{Target: resolve.Target{Anchor: s.Note.Anchor}}
	g.t.describe(made.link, s.Text)
	g.t.call(s.Note, g.block)
	if called := g.t.notes[s.Note]; called.caller == g.block {
		made.after, called.caller = called.element, nil
	}
	return made
}

// isForeign reports whether text is in a script other than the edition's.
func (t *typesetter) isForeign(text string) bool {
	of := languageOf(text)
	if of == string(lang.English) {
		return t.language.Script != "Latn"
	}
	return of != "" && of != t.language.HTML
}

// languageOf guesses the language of foreign words from their script; "" if it
// cannot. Names and titles in Latin letters count as English, the working
// language of most documents.
func languageOf(text string) string {
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			return string(lang.English)
		case unicode.Is(unicode.Cyrillic, r):
			return string(lang.Russian)
		case unicode.Is(unicode.Arabic, r):
			return string(lang.Arabic)
		case unicode.Is(unicode.Hebrew, r):
			return "he"
		case unicode.Is(unicode.Han, r):
			return "zh-Hans"
		default:
			return ""
		}
	}
	return ""
}

// newElement adds an element to its parent.
func newElement(parent *Element, kind string) *Element {
	e := &Element{Type: kind}
	parent.Kids = append(parent.Kids, e)
	return e
}

// listNumbering returns the ListNumbering value (ISO 32000-1, table 347) for a
// list with this first label.
func listNumbering(label string) string {
	for _, r := range label {
		switch {
		case unicode.IsDigit(r):
			return "Decimal"
		case r == 'i' || r == 'v' || r == 'x':
			return "LowerRoman"
		case unicode.IsLower(r) && r < 0x80:
			return "LowerAlpha"
		case unicode.IsUpper(r) && r < 0x80:
			return "UpperAlpha"
		case unicode.IsLetter(r):
			return "None"
		}
	}
	return "None"
}
