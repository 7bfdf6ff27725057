package layout

import "rapporteur/internal/resolve"

// A footnote's text begins noteIndent from the edge, or noteSpace behind a
// mark that is wider than that: (1) in Arabic.
const (
	noteIndent = 9.0
	noteSpace  = 3.0
)

// noteElements are the structure elements of a footnote: the Note, which has
// kids once it is set, and its text.
type noteElements struct {
	element, text *Element
	caller        *Element // the block whose next call the Note follows; nil once it does
}

// call makes the elements of a note when a block calls it first, and those of
// the notes that it calls: they stand in it, and are numbered, before what the
// block calls after it.
func (t *typesetter) call(n *resolve.Note, caller *Element) {
	if t.notes[n] != nil {
		return
	}
	made := &noteElements{element: &Element{Type: "Note", ID: n.Anchor}, text: &Element{Type: "P"}, caller: caller}
	t.notes[n] = made
	for _, s := range n.Text {
		if s.Note != nil {
			t.call(s.Note, made.text)
		}
	}
}

// note sets a footnote, whose mark was just put in a line; nothing if it was
// called before.
func (t *typesetter) note(n *resolve.Note) []*strip {
	element, text := t.notes[n].element, t.notes[n].text
	if len(element.Kids) > 0 {
		return nil
	}
	m := &t.sheet.note
	mark := m.look
	mark.rise, mark.size = superscriptRise*m.size, superscriptSize*m.size
	label := t.lbl(element, n.Mark, mark, n.Origin)
	c := fullColumn()
	element.Kids = append(element.Kids, text)
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
