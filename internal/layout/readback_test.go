package layout

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

// readBack returns the characters of a document in the order of its
// structure tree, without white space and the hyphens of divided words.
func readBack(d *Document) string { return bare(textOf(d, d.Root)) }

// textOf returns the characters of an element in the order of the structure tree.
func textOf(d *Document, e *Element) string {
	runs := make(map[*Content][]*GlyphRun)
	for _, p := range d.Pages {
		for _, item := range p.Items {
			if r, ok := item.(*GlyphRun); ok && r.Content != nil {
				runs[r.Content] = append(runs[r.Content], r)
			}
		}
	}
	var b strings.Builder
	var walk func(e *Element)
	walk = func(e *Element) {
		for _, kid := range e.Kids {
			switch k := kid.(type) {
			case *Element:
				walk(k)
			case *Content:
				for _, r := range runs[k] {
					b.WriteString(logical(d, r))
				}
			}
		}
	}
	walk(e)
	return b.String()
}

// logical returns the characters of a run in their logical order. A run has
// one level; in an Arabic document that of Latin letters and digits is even.
func logical(d *Document, r *GlyphRun) string {
	texts := make([]string, len(r.Glyphs))
	rightToLeft := d.Language.Direction == lang.RightToLeft
	for i, g := range r.Glyphs {
		texts[i] = d.Faces[r.Face].Text(g.Code)
		if strings.ContainsFunc(texts[i], func(c rune) bool { return unicode.Is(unicode.Latin, c) || unicode.IsDigit(c) }) {
			rightToLeft = false
		}
	}
	if rightToLeft {
		slices.Reverse(texts)
	}
	return strings.Join(texts, "")
}

// bare drops what line breaking may change.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || isControl(r) {
			return -1
		}
		return r
	}, s)
}

// written returns the characters of an edition in reading order, as readBack
// does for its document.
func written(e *resolve.Edition) string {
	w := &writer{}
	m := e.Masthead
	w.add(m.Organization, m.Symbol)
	w.text(e.Organ)
	w.add(m.Distribution, m.Date, m.Language, m.Original)
	w.text(e.Title)
	for _, b := range e.Blocks {
		w.block(b)
	}
	return bare(w.String())
}

type writer struct{ strings.Builder }

func (w *writer) add(words ...string) {
	for _, s := range words {
		w.WriteString(s)
	}
}

func (w *writer) text(t resolve.Text) {
	for _, s := range t {
		w.add(s.Text)
		if s.Note != nil {
			w.add(s.Note.Mark)
			w.text(s.Note.Text)
		}
	}
}

func (w *writer) block(b resolve.Block) {
	switch b := b.(type) {
	case *resolve.Heading:
		w.add(b.Label)
		w.text(b.Title)
	case *resolve.Paragraph:
		w.add(b.Label)
		w.text(b.Text)
		w.items(b.Items)
	case *resolve.Provision:
		w.add(b.Label)
		for _, kid := range b.Blocks {
			w.block(kid)
		}
	case *resolve.Table:
		w.add(b.Label)
		w.text(b.Caption)
		for _, row := range append([][]resolve.Text{b.Header}, b.Rows...) {
			for _, cell := range row {
				w.text(cell)
			}
		}
	}
}

func (w *writer) items(items []*resolve.ListItem) {
	for _, i := range items {
		w.add(i.Label)
		w.text(i.Text)
		w.items(i.Items)
	}
}
