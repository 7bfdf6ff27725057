package layout

import (
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// paragraph sets a paragraph with its number in the margin zone. Consecutive
// numbered paragraphs are one list in the structure tree.
func (f *flow) paragraph(p *resolve.Paragraph) {
	m := &f.t.sheet.body
	body := f.parent
	if p.Label == "" && len(p.Text) == 0 { // a list alone
		f.numbered = nil
		f.alone(p)
		return
	}
	if p.Label == "" {
		f.numbered = nil
	} else {
		if f.numbered == nil {
			f.numbered = newList(f.parent, p.Label)
		}
		body = newElement(f.numbered, "LI")
	}
	var label *line
	if p.Label != "" {
		label = f.t.lbl(body, p.Label, m.look, p.Origin)
		body = newElement(body, "LBody")
	}
	strips := f.text(p.Text, m, fullColumn(), newElement(body, "P"))
	if len(strips) == 0 {
		strips = []*strip{{height: m.leading}}
	}
	if label != nil {
		f.t.hang(strips[0], label, m, fullColumn(), labelGap)
	}
	f.anchor(strips[0], p.Anchor)
	f.push(strips, m.above)
	f.items(p.Items, fullColumn(), body)
}

// alone sets a list that no sentence introduces.
func (f *flow) alone(p *resolve.Paragraph) {
	if len(p.Items) == 0 {
		return
	}
	list := newList(f.parent, p.Items[0].Label)
	first := len(f.strips)
	for _, item := range p.Items {
		f.item(item, fullColumn(), list)
	}
	f.anchor(f.strips[first], p.Anchor)
}

// items sets the sub-paragraphs of a paragraph or of another sub-paragraph.
// The first one stays with the line that introduces it.
func (f *flow) items(items []*resolve.ListItem, c column, parent *Element) {
	if len(items) == 0 {
		return
	}
	list := newList(parent, items[0].Label)
	f.keep = 1
	for _, item := range items {
		f.item(item, c, list)
	}
}

func (f *flow) item(it *resolve.ListItem, c column, list *Element) {
	m := &f.t.sheet.body
	li := newElement(list, "LI")
	label := f.t.lbl(li, it.Label, m.look, it.Origin)
	inner := c.inner(max(indentStep, label.width+labelGap/2))
	body := newElement(li, "LBody")
	strips := f.text(it.Text, m, inner, newElement(body, "P"))
	if len(strips) == 0 {
		strips = []*strip{{height: m.leading}}
	}
	f.t.place(strips[0], label, m, c.x)
	f.anchor(strips[0], it.Anchor)
	f.push(strips, m.above*listTight)
	f.items(it.Items, inner, body)
}

// listTight is the space between sub-paragraphs, as a part of the space
// between paragraphs.
const listTight = 0.6

func newList(parent *Element, label string) *Element {
	list := newElement(parent, "L")
	list.ListNumbering = listNumbering(label)
	return list
}

// provision sets a recommendation or decision: its label as a separate
// heading, then its text; or the label beside the text, like that of a sub-paragraph.
func (f *flow) provision(p *resolve.Provision) {
	if beside := p.Beside(); beside != nil {
		item := &resolve.ListItem{Anchor: p.Anchor, Label: beside.Label, Text: beside.Text, Items: beside.Items, Origin: p.Origin}
		if f.bare == nil {
			f.bare, f.keep = newList(f.parent, item.Label), 1 // with the line that introduces it
		}
		f.item(item, fullColumn(), f.bare)
		for _, b := range p.Blocks[1:] {
			f.block(b)
		}
		f.numbered = nil
		return
	}
	f.bare = nil
	m := &f.t.sheet.provision
	e := newElement(f.parent, headingType(f.level+1))
	strips := f.title(p.Label, m, e, p.Origin)
	f.anchor(strips[0], p.Anchor)
	f.entry(strips[0], f.level+1, p.Label)
	f.push(strips, m.above)
	f.keep = 2
	for _, b := range p.Blocks {
		f.block(b)
	}
	f.numbered = nil
}

// title sets generated words as a heading.
func (f *flow) title(words string, m *manner, e *Element, origin source.Span) []*strip {
	return f.text(resolve.Text{{Text: words, Origin: origin}}, m, fullColumn(), e)
}

func (f *flow) anchor(s *strip, name string) {
	if name != "" {
		s.anchors = append(s.anchors, name)
	}
}
