package published

import (
	"slices"
	"strconv"

	"rapporteur/internal/report"
)

// item adds a chunk that begins with the label of a sub-paragraph, and reports
// whether it does.
func (b *builder) item(c chunk, text string) bool {
	m, candidates := b.itemLabels(text)
	if candidates == nil || b.paragraph == nil && !b.announced() {
		return false
	}
	picked, depth := b.place(candidates)
	b.addItem(c, Label{At: b.file.Span(c.from+m[2], c.from+m[3]), Number: picked.n, Style: style(picked.level)}, c.from+m[1], depth)
	return true
}

// announced reports whether the last text before the first label ends with a colon, so
// that it is a paragraph with a list, and opens that.
func (b *builder) announced() bool {
	last := len(b.doc.Front) - 1
	if b.begun || last < 0 || !announces(b.doc.Front[last]) {
		return false
	}
	b.begun = true
	b.openParagraph(&report.Paragraph{Text: b.doc.Front[last]})
	b.doc.Front = b.doc.Front[:last]
	return true
}

// firstItem adds the first sub-paragraph of a paragraph without words of its
// own before it: "1. (a) …".
func (b *builder) firstItem(c chunk, text string) bool {
	_, candidates := b.itemLabels(text)
	begins := slices.ContainsFunc(candidates, func(x count) bool { return x.n == 1 })
	return begins && b.item(c, text)
}

// itemLabels returns the match of the sub-paragraph label that a text begins
// with, and what it may mean; nothing if there is none.
func (b *builder) itemLabels(text string) (match []int, candidates []count) {
	m := itemLabel().FindStringSubmatchIndex(text)
	if m == nil {
		return nil, nil
	}
	core := text[m[4]:m[5]]
	candidates = b.labels.items[core]
	if candidates == nil {
		candidates = b.labels.items[latin(core)]
	}
	if n, err := strconv.Atoi(core); err == nil && candidates == nil && n > 0 && n < mostItems {
		candidates = []count{{level: 2, n: n}}
	}
	return m, candidates
}

func style(degree int) string { return strconv.Itoa(degree) }

// place decides what a label means, because i) may follow h) or begin i) ii)
// iii), and the depth of the open list that it is at, from 1.
func (b *builder) place(candidates []count) (picked count, depth int) {
	open := b.items
	if b.loose {
		open = nil
	}
	at := func(fits func(open Label, x count) bool) (count, int) {
		for d := len(open); d > 0; d-- {
			for _, x := range candidates {
				if l := b.doc.labels[open[d-1]]; l.Style == style(x.level) && fits(l, x) {
					return x, d
				}
			}
		}
		return count{}, 0
	}
	if x, d := at(func(open Label, x count) bool { return x.n == open.Number+1 }); d > 0 {
		return x, d
	}
	for _, x := range candidates {
		counted := func(i *report.Item) bool { return b.doc.labels[i].Style == style(x.level) }
		if x.n == 1 && !slices.ContainsFunc(open, counted) {
			return x, len(open) + 1
		}
	}
	if x, d := at(func(Label, count) bool { return true }); d > 0 {
		return x, d
	}
	return candidates[0], len(open) + 1
}

// addItem adds an item, whose words begin at a byte of the file, at a depth of
// the open list, from 1; 0 means that only its indentation shows the depth, as
// for a bullet.
func (b *builder) addItem(c chunk, label Label, from, depth int) {
	if b.paragraph == nil {
		b.openParagraph(new(report.Paragraph))
	}
	if b.loose {
		b.items, b.loose = nil, false
	}
	if depth == 0 {
		depth = b.bulletDepth(c)
	}
	b.items = b.items[:min(depth-1, len(b.items))]
	item := new(report.Item)
	b.extend(&item.Text, from, c.to)
	b.doc.labels[item] = label
	if n := len(b.items); n > 0 {
		b.items[n-1].Items = append(b.items[n-1].Items, item)
	} else {
		b.paragraph.Items = append(b.paragraph.Items, item)
	}
	b.items = append(b.items, item)
}

// bulletDepth returns the depth of a bullet: that of the preceding bullet, or
// under a labelled item.
func (b *builder) bulletDepth(c chunk) int {
	for d, open := range b.items {
		if b.doc.labels[open].Number == 0 {
			return d + 1
		}
	}
	if c.indent > 0 {
		return len(b.items) + 1
	}
	return 1
}
