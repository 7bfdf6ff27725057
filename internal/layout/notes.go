package layout

import "rapporteur/internal/resolve"

// A footnote's text is indented by noteIndent or, if its mark is wide, as "(1)"
// is in Arabic, begins noteSpace after the mark. In points.
const (
	noteIndent = 9.0
	noteSpace  = 3.0
)

// noteElements are the structure elements of a footnote: the Note, which has
// kids once it is set, and its text.
type noteElements struct {
	element, text *Element
	caller        *Element // block with the first reference, after which the Note goes; nil once it is there
}

// call makes the elements of a note at the first reference to it, and those of
// the notes that its text refers to: they are numbered before the notes that
// the block refers to later, and belong to the text of this note.
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

// note sets a footnote whose mark has just been set in a line. It returns nil
// if the footnote has been set already.
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
	for _, s := range strips { // a note may refer to another one
		for _, called := range s.notes {
			strips = append(strips, called...)
		}
	}
	return strips
}
