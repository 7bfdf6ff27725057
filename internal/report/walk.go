package report

// EachText calls visit with every text of the blocks and notes, in reading
// order; visit may replace it.
func EachText(blocks []Block, notes []*Note, visit func(*Text)) {
	for _, b := range blocks {
		eachTextOf(b, visit)
	}
	for _, n := range notes {
		visit(&n.Text)
	}
}

func eachTextOf(b Block, visit func(*Text)) {
	switch b := b.(type) {
	case *Section:
		visit(&b.Title)
		EachText(b.Blocks, nil, visit)
	case *Paragraph:
		visit(&b.Text)
		eachItemText(b.Items, visit)
	case *Provision:
		EachText(b.Blocks, nil, visit)
	case *Table:
		b.EachText(visit)
	case *Figure:
		visit(&b.Caption)
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

func eachItemText(items []*Item, visit func(*Text)) {
	for _, item := range items {
		visit(&item.Text)
		eachItemText(item.Items, visit)
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
