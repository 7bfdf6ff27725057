package report

// PlacedText is a text of a report and what it belongs to.
type PlacedText struct {
	*Text
	Keys     []string   // of the places around the text, outermost first; the last is its own
	Numbered *Paragraph // the numbered paragraph that it belongs to, or nil
	Heading  bool
}

// EachText calls visit with every text of the blocks and notes, in reading
// order; visit may replace it.
func EachText(blocks []Block, notes []*Note, visit func(*Text)) {
	EachPlacedText(blocks, notes, func(t PlacedText) { visit(t.Text) })
}

// EachPlacedText is EachText for those who need to know where a text is.
func EachPlacedText(blocks []Block, notes []*Note, visit func(PlacedText)) {
	w := &walker{visit: visit}
	w.blocks(blocks)
	for _, n := range notes {
		w.inside(n.Key, func() { w.text(&n.Text) })
	}
}

type walker struct {
	keys     []string
	numbered *Paragraph
	visit    func(PlacedText)
}

func (w *walker) text(t *Text) {
	w.visit(PlacedText{Text: t, Keys: w.keys[:len(w.keys):len(w.keys)], Numbered: w.numbered})
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

func (w *walker) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			w.inside(b.Key, func() {
				w.visit(PlacedText{Text: &b.Title, Keys: w.keys[:len(w.keys):len(w.keys)], Heading: true})
				w.blocks(b.Blocks)
			})
		case *Paragraph:
			w.inside(b.Key, func() { w.paragraph(b) })
		case *Provision:
			w.inside(b.Key, func() { w.blocks(b.Blocks) })
		case *Table:
			w.inside(b.Key, func() { b.EachText(w.text) })
		case *Figure:
			w.inside(b.Key, func() { w.text(&b.Caption) })
		}
	}
}

func (w *walker) paragraph(p *Paragraph) {
	if p.Numbered {
		w.numbered = p
	}
	w.text(&p.Text)
	w.items(p.Items)
	w.numbered = nil
}

func (w *walker) items(items []*Item) {
	for _, item := range items {
		w.inside(item.Key, func() { w.text(&item.Text); w.items(item.Items) })
	}
}

// EachText calls visit with the table's caption and each of its cells, in
// reading order; visit may replace it.
func (t *Table) EachText(visit func(*Text)) {
	visit(&t.Caption)
	for i := range t.Header {
		visit(&t.Header[i])
	}
	for _, row := range t.Rows {
		for i := range row {
			visit(&row[i])
		}
	}
}

// EachProvision calls visit with every provision among the blocks and inside them, in
// reading order.
func EachProvision(blocks []Block, visit func(*Provision)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			EachProvision(b.Blocks, visit)
		case *Provision:
			visit(b)
		}
	}
}

// Figures returns the figures among the blocks and inside them, in reading
// order.
func Figures(blocks []Block) []*Figure {
	var figures []*Figure
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			figures = append(figures, Figures(b.Blocks)...)
		case *Provision:
			figures = append(figures, Figures(b.Blocks)...)
		case *Figure:
			figures = append(figures, b)
		}
	}
	return figures
}
