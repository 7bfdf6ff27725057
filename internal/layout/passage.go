package layout

import (
	"rapporteur/internal/plain"

	"slices"

	"rapporteur/internal/bidi"
	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// passage is a text to be set as lines: its characters in logical order, and
// the parts that differ in look, link or structure element.
type passage struct {
	text   []rune
	parts  []part
	levels []bidi.Level // nil when all text runs from left to right
	base   bidi.Level
	latin  bool // its digits and punctuation are set as Latin in any language
}

// part is text[start:end] of a passage.
type part struct {
	start, end int
	look       look
	slot       *slot
	link       *resolve.Link
	note       *resolve.Note
	attached   bool // no line ends before it: a note mark, a superscript
	unbroken   bool // no line ends in it
	whole      bool // no word in it is hyphenated
	origin     source.Span
}

// Bidirectional isolates (UAX 9). They take part in resolving levels and are
// never drawn.
const (
	leftIsolate  = '\u2066'
	firstIsolate = '\u2068'
	popIsolate   = '\u2069'
)

// gatherer builds a passage from the spans of a resolved text.
type gatherer struct {
	t       *typesetter
	p       *passage
	manner  *manner
	block   *Element
	current *slot         // of the spans directly in the block
	linked  *resolve.Link // the link being gathered
	link    *slot         // of linked
	isolate bool          // the text has both directions
}

// gather turns a resolved text into a passage whose characters belong to the
// structure element block. The passage is valid until the next call.
func (t *typesetter) gather(text resolve.Text, m *manner, block *Element) *passage {
	p := &t.gathered
	*p = passage{text: p.text[:0], parts: p.parts[:0], base: t.base()}
	g := gatherer{t: t, p: p, manner: m, block: block,
		isolate: t.language.Direction == lang.RightToLeft || hasRightToLeft(text)}
	for i := range text {
		g.span(&text[i])
	}
	if g.isolate {
		t.levels = bidi.Levels(t.levels, p.text, p.base)
		p.levels = t.levels
		p.spell()
	}
	return p
}

// spell sets ActualText on every slot that contains right-to-left glyphs.
func (p *passage) spell() {
	for i := range p.parts {
		pt := &p.parts[i]
		if p.base.RightToLeft() || slices.ContainsFunc(p.levels[pt.start:pt.end], bidi.Level.RightToLeft) {
			pt.slot.spell()
		}
	}
}

// plain returns a passage with one look and one slot.
func (t *typesetter) plain(text string, l look, s *slot, origin source.Span) *passage {
	p := &passage{text: []rune(text), base: t.base()}
	p.parts = []part{{end: len(p.text), look: l, slot: s, whole: true, origin: origin}}
	if p.base == bidi.RightToLeft || containsRightToLeft(text) {
		p.levels = bidi.Levels(nil, p.text, p.base)
	}
	return p
}

// island is like plain, but the text runs from left to right in any language.
func (t *typesetter) island(text string, l look, s *slot) *passage {
	p := t.plain(string(leftIsolate)+text+string(popIsolate), l, s, source.Span{})
	p.parts[0].unbroken, p.latin = true, true
	return p
}

func (t *typesetter) base() bidi.Level {
	if t.language.Direction == lang.RightToLeft {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

func (g *gatherer) span(s *resolve.Span) {
	if s.Text == "" {
		return
	}
	if s.Link != nil && s.Link.Document != "" { // pages stand alone: where other files are is not known
		here := *s
		here.Link = nil
		s = &here
	}
	pt := part{start: len(g.p.text), look: g.look(s), link: s.Link, note: s.Note, origin: s.Origin,
		attached: s.Note != nil || s.Style&report.Superscript != 0,
		unbroken: s.Symbol || s.NoBreaks || s.Note != nil,
		whole:    s.Symbol || s.Foreign || s.Style&report.Code != 0,
		slot:     g.slot(s)}
	if g.isolate {
		pt.slot.text += s.Text
	}
	open := g.opening(s)
	if open != 0 {
		g.p.text = append(g.p.text, open)
	}
	for _, r := range s.Text {
		g.p.text = append(g.p.text, r)
	}
	if open != 0 {
		g.p.text = append(g.p.text, popIsolate)
	}
	pt.end = len(g.p.text)
	g.p.parts = append(g.p.parts, pt)
}

// opening returns the isolate initiator that a span needs in a text with both
// directions, or 0.
func (g *gatherer) opening(s *resolve.Span) rune {
	switch {
	case !g.isolate:
		return 0
	case s.Symbol || s.Note != nil || s.Style&report.Code != 0:
		return leftIsolate
	case s.Foreign:
		return firstIsolate
	}
	return 0
}

func (g *gatherer) look(s *resolve.Span) look {
	l := g.manner.look
	if s.Style&report.Emphasis != 0 {
		emphasis := g.t.sheet.emphasis
		if s.Foreign {
			emphasis = font.Style{Italic: true}
		}
		l.Bold = l.Bold || emphasis.Bold
		l.Italic = l.Italic != emphasis.Italic
	}
	if s.Style&report.Strong != 0 {
		l.Bold = true
	}
	if s.Style&report.Superscript != 0 || s.Note != nil {
		l.rise = superscriptRise * l.size
		l.size *= superscriptSize
	}
	if s.Link != nil && s.Link.Address != "" {
		l.color = linkColor()
	}
	return l
}

func hasRightToLeft(text resolve.Text) bool {
	for i := range text {
		if containsRightToLeft(text[i].Text) {
			return true
		}
	}
	return false
}

func containsRightToLeft(s string) bool {
	for _, r := range s {
		if plain.IsRightToLeft(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200f || r == 0x061c {
			return true
		}
	}
	return false
}
