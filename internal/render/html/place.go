package html

import (
	"slices"

	"rapporteur/internal/resolve"
)

// place returns the identifiers of a block and the links to it in the other
// languages.
func (b *builder) place(anchor, key string) place {
	p := place{ID: anchor, Key: b.key(key)}
	if anchor == "" || len(b.others) == 0 {
		return p
	}
	p.Elsewhere = &elsewhere{Word: b.words["html.elsewhere"], Editions: slices.Clone(b.others)}
	for i := range p.Elsewhere.Editions {
		p.Elsewhere.Editions[i].Href += "#" + anchor
	}
	return p
}

// key returns the key as an identifier, once: a recommendation and its first
// paragraph may share one. A key that looks like an anchor gives way to it.
func (b *builder) key(key string) string {
	if key == "" || b.taken[key] {
		return ""
	}
	b.taken[key] = true
	return key
}

// anchors returns all anchors of the edition.
func anchors(e *resolve.Edition) (all []string) {
	all = append(all, noteAnchors(e.Title)...)
	for _, block := range e.Blocks {
		all = append(all, blockAnchors(block)...)
	}
	return all
}

func blockAnchors(block resolve.Block) (all []string) {
	switch block := block.(type) {
	case *resolve.Heading:
		all = append(all, block.Anchor)
		all = append(all, noteAnchors(block.Title)...)
	case *resolve.Paragraph:
		all = append(all, block.Anchor)
		all = append(all, noteAnchors(block.Text)...)
		all = append(all, itemAnchors(block.Items)...)
	case *resolve.Provision:
		all = append(all, block.Anchor)
		for _, inner := range block.Blocks {
			all = append(all, blockAnchors(inner)...)
		}
	case *resolve.Table:
		all = append(all, block.Anchor)
		all = append(all, noteAnchors(block.Caption)...)
		for _, row := range append([][]resolve.Text{block.Header}, block.Rows...) {
			all = append(all, noteAnchors(row...)...)
		}
	case *resolve.Figure:
		all = append(all, block.Anchor)
		all = append(all, noteAnchors(block.Caption)...)
	}
	return all
}

func itemAnchors(items []*resolve.Item) (all []string) {
	for _, i := range items {
		all = append(all, i.Anchor)
		all = append(all, noteAnchors(i.Text)...)
		all = append(all, itemAnchors(i.Items)...)
	}
	return all
}

func noteAnchors(texts ...resolve.Text) (all []string) {
	for _, text := range texts {
		for _, s := range text {
			if s.Note != nil {
				all = append(all, s.Note.Anchor)
			}
		}
	}
	return all
}
