package layout

import "rapporteur/internal/resolve"

// A footnote's text begins noteIndent from the edge, or noteSpace behind a
// mark that is wider than that: (1) in Arabic.
const (
	noteIndent = 9.0
	noteSpace  = 3.0
)

// note sets a footnote, whose mark was just put in a line; nothing if it was
// called before.
func (t *typesetter) note(n *resolve.Note) []*strip {
	element := t.noteElements[n]
	if len(element.Kids) > 0 {
		return nil
	}
	m := &t.sheet.note
	mark := m.look
	mark.rise, mark.size = superscriptRise*m.size, superscriptSize*m.size
	label := t.lbl(element, n.Mark, mark, n.Origin)
	c := fullColumn()
	text := newElement(element, "P")
	strips := t.stack(t.gather(n.Text, m, text), m, c.inner(max(noteIndent, label.width+noteSpace)))
	if len(strips) == 0 {
		strips = []*strip{{height: m.leading}}
	}
	t.place(strips[0], label, m, c.x)
	strips[0].above = m.above
	strips[0].anchors = append(strips[0].anchors, n.Anchor)
	for _, s := range strips { // a note may call another one
		for _, called := range s.notes {
			strips = append(strips, called...)
		}
	}
	return strips
}
