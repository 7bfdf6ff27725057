package check

import (
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// located is a passage and where it stands.
type located struct {
	*passage
	keys []string // of what stands around it, outermost first; the last is its own
}

// own returns the key of the place that the passage belongs to, "" if none.
func (l located) own() string {
	if len(l.keys) == 0 {
		return ""
	}
	return l.keys[len(l.keys)-1]
}

// passages returns all texts of a report in reading order, footnotes last.
func passages(r *report.Report) []located {
	w := &walker{}
	w.text(r.Title)
	w.blocks(r.Blocks)
	for _, n := range r.Notes {
		w.inside(n.Key, func() { w.text(n.Text) })
	}
	return w.found
}

type walker struct {
	keys  []string
	found []located
}

func (w *walker) text(t report.Text) {
	if len(t) > 0 {
		w.found = append(w.found, located{newPassage(t), w.keys[:len(w.keys):len(w.keys)]})
	}
}

// inside walks what stands under a key; without a key, what is around it
// counts.
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
			w.inside(b.Key, func() { w.text(b.Title); w.blocks(b.Blocks) })
		case *report.Paragraph:
			w.inside(b.Key, func() { w.text(b.Text); w.items(b.Items) })
		case *report.Provision:
			w.inside(b.Key, func() { w.blocks(b.Blocks) })
		case *report.Table:
			w.inside(b.Key, func() { w.table(b) })
		case *report.Figure:
			w.inside(b.Key, func() { w.text(b.Caption) })
		}
	}
}

func (w *walker) items(items []*report.Item) {
	for _, item := range items {
		w.inside(item.Key, func() { w.text(item.Text); w.items(item.Items) })
	}
}

func (w *walker) table(t *report.Table) {
	w.text(t.Caption)
	for _, cell := range t.Header {
		w.text(cell)
	}
	for _, row := range t.Rows {
		for _, cell := range row {
			w.text(cell)
		}
	}
}

// headingPlace returns the place of the words of a heading, which an author
// can edit, or else of the section.
func headingPlace(s *report.Section) source.Span {
	for _, span := range s.Title {
		if !span.Origin.IsZero() {
			return span.Origin
		}
	}
	return s.Origin
}
