package resolve

import "iter"

// PlacedText is a text of an edition with its place.
type PlacedText struct {
	Anchor string // of the block or sub-paragraph; "" when it has none
	Label  string // printed before the text
	Text   Text
}

// PlacedTexts yields the texts of blocks in reading order, without footnotes:
// for a provision its label, then its content; for a table its caption, then
// its cells, row by row.
func PlacedTexts(blocks ...Block) iter.Seq[PlacedText] {
	return func(yield func(PlacedText) bool) { eachText(blocks, yield) }
}

// eachText reports whether yield wants more texts.
func eachText(blocks []Block, yield func(PlacedText) bool) bool {
	for _, b := range blocks {
		more := true
		switch b := b.(type) {
		case *Heading:
			more = yield(PlacedText{b.Anchor, b.Label, b.Title})
		case *Paragraph:
			more = yield(PlacedText{b.Anchor, b.Label, b.Text}) && eachItem(b.Items, yield)
		case *Provision:
			more = yield(PlacedText{b.Anchor, b.Label, nil}) && eachText(b.Blocks, yield)
		case *Table:
			more = yield(PlacedText{b.Anchor, b.Label, b.Caption}) && eachCell(b, yield)
		case *Figure:
			more = yield(PlacedText{b.Anchor, b.Label, b.Caption})
		}
		if !more {
			return false
		}
	}
	return true
}

func eachItem(items []*ListItem, yield func(PlacedText) bool) bool {
	for _, i := range items {
		if !yield(PlacedText{i.Anchor, i.Label, i.Text}) || !eachItem(i.Items, yield) {
			return false
		}
	}
	return true
}

func eachCell(t *Table, yield func(PlacedText) bool) bool {
	for _, row := range append([][]Text{t.Header}, t.Rows...) {
		for _, cell := range row {
			if !yield(PlacedText{Anchor: t.Anchor, Text: cell}) {
				return false
			}
		}
	}
	return true
}

// Notes returns the footnotes of the edition in the order of their first
// references, which is also that of their numbers. A footnote that is first
// referred to in another footnote comes after it.
func (e *Edition) Notes() (called []*Note) {
	seen := make(map[*Note]bool)
	var call func(Text)
	call = func(text Text) {
		for _, s := range text {
			if s.Note != nil && !seen[s.Note] {
				seen[s.Note] = true
				called = append(called, s.Note)
				call(s.Note.Text)
			}
		}
	}
	call(e.Title)
	for p := range PlacedTexts(e.Blocks...) {
		call(p.Text)
	}
	return called
}
