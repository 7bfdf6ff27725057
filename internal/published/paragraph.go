package published

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/report"
)

// add adds a block to the innermost open section, or a paragraph to the front
// matter.
func (b *builder) add(block report.Block, label Label) {
	if p, ok := block.(*report.Paragraph); ok && !b.begun {
		b.doc.Front = append(b.doc.Front, p.Text)
		return
	}
	into := &b.doc.Blocks
	if n := len(b.sections); n > 0 {
		into = &b.sections[n-1].Blocks
	}
	*into = append(*into, block)
	label.Unit = b.unit
	b.doc.labels[block] = label
}

// openParagraph opens a paragraph without a number, of the open provision or
// section.
func (b *builder) openParagraph(p *report.Paragraph) {
	b.paragraph = p
	if b.provision != nil {
		b.provision.Blocks = append(b.provision.Blocks, p)
	} else {
		b.add(p, Label{})
	}
}

func (b *builder) close() { b.paragraph, b.items, b.loose = nil, nil, false }

// plain adds a text without a label: the rest of one that a page break cut, or
// another text of the open paragraph.
func (b *builder) plain(c chunk, text string) {
	into := b.openText()
	switch {
	case !b.begun, into == nil && b.provision == nil:
		p := b.newParagraph(c)
		if b.add(p, Label{}); b.begun {
			b.paragraph = p
		}
	case into == nil || b.provision != nil && complete(*into) && !startsLow(text):
		b.items = nil
		b.openParagraph(b.newParagraph(c))
	case len(b.items) > 0 && complete(*into) && !startsLow(text):
		b.extend(&b.paragraph.Text, c.from, c.to)
		b.loose = true
	default:
		b.extend(into, c.from, c.to)
	}
}

// openText returns the text that the rest of a cut text would continue.
func (b *builder) openText() *report.Text {
	switch {
	case b.paragraph == nil:
		return nil
	case len(b.items) > 0 && !b.loose:
		return &b.items[len(b.items)-1].Text
	}
	return &b.paragraph.Text
}

// complete reports whether a text ends like a sentence or an item.
func complete(t report.Text) bool {
	last, _ := ending(t)
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune(",،、-–(«", last)
}

// startsLow reports whether a text begins in the middle of a sentence.
func startsLow(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "*_\"'«“("))
	return unicode.IsLower(first)
}

// startsHigh reports whether a text begins with a capital letter.
func startsHigh(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}
