package report

import "rapporteur/internal/source"

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

// EachKey calls visit with every key that blocks and notes define, in reading
// order, and the place of what it names.
func EachKey(blocks []Block, notes []*Note, visit func(key string, at source.Span)) {
	named := func(key string, at source.Span) {
		if key != "" {
			visit(key, at)
		}
	}
	for _, b := range blocks {
		eachKeyOf(b, named)
	}
	for _, n := range notes {
		named(n.Key, n.Origin)
	}
}

func eachKeyOf(b Block, visit func(string, source.Span)) {
	switch b := b.(type) {
	case *Section:
		visit(b.Key, b.Origin)
		EachKey(b.Blocks, nil, visit)
	case *Paragraph:
		visit(b.Key, b.Origin)
		eachItemKey(b.Items, visit)
	case *Provision:
		visit(b.Key, b.Origin)
		EachKey(b.Blocks, nil, visit)
	case *Table:
		visit(b.Key, b.Origin)
	case *Figure:
		visit(b.Key, b.Origin)
	}
}

func eachItemKey(items []*Item, visit func(string, source.Span)) {
	for _, item := range items {
		if item.Key != "" {
			visit(item.Key, item.Origin)
		}
		eachItemKey(item.Items, visit)
	}
}
