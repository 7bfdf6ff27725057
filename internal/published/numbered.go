package published

import (
	"rapporteur/internal/plain"
	"rapporteur/internal/report"
)

// farthest is the greatest difference between consecutive paragraph numbers
// that is accepted: "2024. " at the start of a line is a year.
const farthest = 100

// firstYear is the least number that is rather a year where an excerpt begins.
const firstYear = 1800

// numbered adds a chunk that begins with a number. Paragraphs and the items of
// an agenda within one have the same labels: a number that continues the
// paragraphs is a paragraph, unless the list continues after it.
func (b *builder) numbered(i int) bool {
	c := b.chunks[i]
	if c.depth > 0 || !b.begun && c.bulleted {
		return false
	}
	n := c.number.n
	list := b.lastDecimal()
	isNext, inList := n == b.last+1, list > 0 && n == list+1
	switch {
	case c.number.bis > 0:
		inList = false
	case b.restarts(i):
		b.unit, b.last, inList = b.unit+1, 0, false
		b.doc.Renumbered = b.doc.Renumbered || !b.begins
	case isNext && inList:
		inList = b.listGoesOn(i)
	case !isNext && !inList:
		inList = b.paragraph != nil && (n == 1 && (b.last > 1 || b.provision != nil && b.last == 1) ||
			announces(b.paragraph.Text) && (n == 1 || n == 2 && b.last > 2 && b.nextNumber(i) == 3))
	case isNext && c.bulleted && c.indent > 0:
		inList = true
	}
	label := b.file.Span(c.number.from, c.number.to)
	switch {
	case inList:
		b.addItem(c, Label{At: label, Number: n, Style: Decimal}, c.number.body, 1)
	case b.believable(c):
		b.close()
		b.main = b.main || b.unit == 0
		b.provision, b.begun, b.fresh = nil, true, false
		b.paragraph = &report.Paragraph{Origin: label, Numbered: n > 0}
		if c.number.bis == 0 {
			b.last = n
		}
		b.add(b.paragraph, Label{At: label, Number: n, Bis: c.number.bis})
		c.from = c.number.body
		if !b.firstItem(c, string(b.file.Content()[c.from:c.to])) {
			b.extend(&b.paragraph.Text, c.from, c.to)
		}
	default:
		return false
	}
	return true
}

// restarts reports whether the number of chunk i begins to count anew: 1 after a
// heading, of another document or a part. Where other sections do, as a converter may
// leave them, 2 has to come next. A number far back or far ahead, after a heading without
// a label, is an excerpt of another document.
func (b *builder) restarts(i int) bool {
	n := b.chunks[i].number.n
	return b.fresh && (n == 1 && b.last > 0 && (b.begins || b.nextNumber(i) == 2) || b.titled && b.last > 0 && n > 1 && n < firstYear && (n+farBack < b.last || n > b.last+farAhead))
}

// farBack and farAhead are the greatest differences that a mistake explains.
const (
	farBack  = 2
	farAhead = 10
)

// announces reports whether a text ends with a colon.
func announces(t report.Text) bool {
	last, _ := ending(t)
	return plain.EndsWithColon(string(last))
}

// believable reports whether a number at the start of a line can be a
// paragraph's.
func (b *builder) believable(c chunk) bool {
	n := c.number.n
	if n == b.last+1 {
		return true
	}
	if !c.afterGap {
		if into := b.openText(); into != nil && !complete(*into) {
			return false
		}
	}
	return n > 0 && (n <= b.last+farthest || b.last == 0 && c.afterGap && n < firstYear)
}

// lastDecimal returns the last number of an open numbered list, 0 if none is
// open.
func (b *builder) lastDecimal() int {
	if len(b.items) > 0 && !b.loose {
		if first := b.doc.labels[b.items[0]]; first.Style == Decimal {
			return first.Number
		}
	}
	return 0
}

// listGoesOn reports whether the number of chunk i, which would continue both
// the paragraphs and the open list, belongs to the list: the same number then
// occurs again before the next one does.
func (b *builder) listGoesOn(i int) bool {
	n := b.chunks[i].number.n
	next := n + 1
	for _, c := range b.chunks[i+1:] {
		switch {
		case !c.number.ok || c.depth > 0:
		case c.number.n == n:
			return true
		case c.number.n == next && next <= n+20:
			next++
		default:
			return false
		}
	}
	return false
}
