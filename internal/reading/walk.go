package reading

import (
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// texts returns all texts of a report in reading order, footnotes last.
func texts(r *report.Report) []*Text {
	w := &walker{}
	w.text(r.Title)
	w.blocks(r.Blocks)
	for _, n := range r.Notes {
		w.inside(n.Key, func() { w.text(n.Text) })
	}
	return w.found
}

type walker struct {
	keys     []string
	numbered *report.Paragraph
	found    []*Text
}

func (w *walker) text(words report.Text) { w.add(words, false) }

func (w *walker) add(words report.Text, heading bool) {
	if len(words) > 0 {
		t := NewText(words)
		t.Keys, t.Numbered, t.Heading = w.keys[:len(w.keys):len(w.keys)], w.numbered, heading
		w.found = append(w.found, t)
	}
}

// inside calls walk with a key added to those around; "" adds none.
func (w *walker) inside(key string, walk func()) {
	around := w.keys
	if key != "" {
		w.keys = append(w.keys[:len(w.keys):len(w.keys)], key)
	}
	walk()
	w.keys = around
}

func (w *walker) blocks(blocks []report.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Section:
			w.inside(b.Key, func() { w.add(b.Title, true); w.blocks(b.Blocks) })
		case *report.Paragraph:
			w.inside(b.Key, func() { w.paragraph(b) })
		case *report.Provision:
			w.inside(b.Key, func() { w.blocks(b.Blocks) })
		case *report.Table:
			w.inside(b.Key, func() { b.EachText(func(cell *report.Text) { w.text(*cell) }) })
		case *report.Figure:
			w.inside(b.Key, func() { w.text(b.Caption) })
		}
	}
}

func (w *walker) paragraph(p *report.Paragraph) {
	if p.Numbered {
		w.numbered = p
	}
	w.text(p.Text)
	w.items(p.Items)
	w.numbered = nil
}

func (w *walker) items(items []*report.Item) {
	for _, item := range items {
		w.inside(item.Key, func() { w.text(item.Text); w.items(item.Items) })
	}
}

// printed returns the texts of a report as they are printed, with references
// resolved and the language's typography.
func printed(e *resolve.Edition) []*Text {
	var found []*Text
	add := func(t resolve.Text) {
		if len(t) > 0 {
			found = append(found, NewText(unbound(t)))
		}
	}
	add(e.Organ)
	add(e.Title)
	for p := range resolve.PlacedTexts(e.Blocks...) {
		add(p.Text)
	}
	for _, note := range e.Notes() {
		add(note.Text)
	}
	return found
}

// unbound converts a printed text into one that NewText accepts.
func unbound(t resolve.Text) report.Text {
	words := make(report.Text, 0, len(t))
	for _, s := range t {
		word := report.Span{Text: s.Text, Style: s.Style, Symbol: s.Symbol, Foreign: s.Foreign, Origin: s.Origin, Via: s.Via}
		if s.Note != nil {
			word.NoteKey = s.Note.Key
		}
		words = append(words, word)
	}
	return words
}
