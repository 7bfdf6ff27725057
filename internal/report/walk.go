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
		visit(&b.Caption)
		for i := range b.Header {
			visit(&b.Header[i])
		}
		for _, row := range b.Rows {
			for i := range row {
				visit(&row[i])
			}
		}
	case *Figure:
		visit(&b.Caption)
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
