package pdftext

import (
	"slices"
)

// masthead divides what is above the first labelled line of the first page: the left column (of
// Arabic the right one), the other column, and what is below them. Rest is how many lines of the
// document these are.
func masthead(pages [][]line) (parts [][]line, rest int) {
	if len(pages) == 0 {
		return nil, 0
	}
	first := pages[0]
	rest = slices.IndexFunc(first, func(l line) bool { is, _ := l.labelled(); return is })
	if rest < 0 {
		rest = len(first)
	}
	if rest < 2 {
		return nil, 0
	}
	leftwards := slices.ContainsFunc(first, line.leftwards)
	left, right := first[0].left, first[0].right
	for _, l := range first {
		left, right = min(left, l.left), max(right, l.right)
	}
	near, far := []line{}, []line{}
	lowest := -1
	for i, l := range first[:rest] {
		for _, c := range l.columns(leftwards) {
			if c.isFar((left+right)/2, leftwards) {
				far, lowest = append(far, c), i
			}
		}
	}
	if len(far) < 2 {
		return nil, 0
	}
	for _, l := range first[:lowest+1] {
		for _, c := range l.columns(leftwards) {
			if !c.isFar((left+right)/2, leftwards) {
				near = append(near, c)
			}
		}
	}
	parts = [][]line{near}
	for _, l := range far {
		parts = append(parts, []line{l})
	}
	return append(parts, first[lowest+1:rest]), rest
}

// columns divides a line where its runs are far apart.
func (l line) columns(leftwards bool) (all []line) {
	var runs []run
	flush := func() {
		if len(runs) == 0 {
			return
		}
		part := newLine(slices.Clone(runs), l.page, leftwards)
		part.number, part.runs = l.number, runs
		all, runs = append(all, part), nil
	}
	for _, r := range l.runs {
		if r.text == cellGap && r.right-r.left > 2*l.size {
			flush()
			continue
		}
		runs = append(runs, r)
	}
	flush()
	return all
}

// isFar reports whether a line is in the second column.
func (l line) isFar(middle float64, leftwards bool) bool {
	if leftwards {
		return l.right < middle
	}
	return l.left > middle
}
