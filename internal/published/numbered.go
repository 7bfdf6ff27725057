package published

import (
	"strings"

	"rapporteur/internal/plain"
	"rapporteur/internal/report"
)

// farthest is the greatest difference between consecutive paragraph numbers
// that is accepted: "2024. " at the start of a line is a year.
const farthest = 100

// numbered adds a chunk that begins with a number. Paragraphs and the items of
// an agenda within one have the same labels: a number that continues the
// paragraphs is a paragraph, unless the list continues after it.
func (b *builder) numbered(i int, text string) bool {
	c := b.chunks[i]
	if c.depth > 0 || !b.begun && c.bulleted {
		return false
	}
	m := numberLabel().FindStringSubmatchIndex(text)
	if m == nil {
		return false
	}
	list := b.lastDecimal()
	isNext, inList := c.number == b.last+1, list > 0 && c.number == list+1
	switch {
	case isNext && inList:
		inList = b.listGoesOn(i)
	case !isNext && !inList:
		inList = c.number == 1 && b.paragraph != nil && (b.last > 1 || b.provision != nil && b.last == 1 || announces(b.paragraph.Text))
	case isNext && c.bulleted && c.indent > 0:
		inList = true
	}
	from, label := c.from+m[7], b.file.Span(c.from+m[2], c.from+m[3])
	if strings.TrimSpace(text[m[6]:m[7]]) != "" { // a letter directly after the label belongs to the text
		from = c.from + m[6]
	}
	switch {
	case inList:
		b.addItem(c, Label{label, c.number, decimal}, from, 1)
	case b.believable(c):
		b.close()
		b.provision, b.begun = nil, true
		b.paragraph = &report.Paragraph{Origin: label, Numbered: c.number > 0}
		b.last = c.number
		b.add(b.paragraph, Label{At: label, Number: c.number})
		c.from = from
		if !b.firstItem(c, string(b.file.Content()[c.from:c.to])) {
			b.extend(&b.paragraph.Text, c.from, c.to)
		}
	default:
		return false
	}
	return true
}

// announces reports whether a text ends with a colon.
func announces(t report.Text) bool {
	last, _ := ending(t)
	return plain.EndsWithColon(string(last))
}

// believable reports whether a number at the start of a line can be a
// paragraph's.
func (b *builder) believable(c chunk) bool {
	if c.number == b.last+1 {
		return true
	}
	if !c.afterGap {
		if into := b.openText(); into != nil && !complete(*into) {
			return false
		}
	}
	return c.number > 0 && c.number <= b.last+farthest
}

// lastDecimal returns the last number of an open numbered list, 0 if none is
// open.
func (b *builder) lastDecimal() int {
	if len(b.items) > 0 && !b.loose {
		if first := b.doc.labels[b.items[0]]; first.Style == decimal {
			return first.Number
		}
	}
	return 0
}

// listGoesOn reports whether the number of chunk i, which would continue both
// the paragraphs and the open list, belongs to the list: the same number then
// occurs again before the next one does.
func (b *builder) listGoesOn(i int) bool {
	n := b.chunks[i].number
	next := n + 1
	for _, c := range b.chunks[i+1:] {
		switch {
		case c.number == n:
			return true
		case c.number == next && next <= n+20:
			next++
		case c.number >= 0:
			return false
		}
	}
	return false
}
