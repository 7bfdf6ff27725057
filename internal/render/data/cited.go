package data

import (
	"slices"

	"rapporteur/internal/resolve"
)

// cited returns the keys that texts refer to and those of the footnotes that
// they call, each once, in order.
func cited(texts ...resolve.Text) (refs, notes []string) {
	refs = []string{}
	for _, text := range texts {
		for _, s := range text {
			if s.Link != nil {
				refs = addNew(refs, s.Link.Keys...)
			}
			if s.Note != nil {
				notes = addNew(notes, s.Note.Key)
			}
		}
	}
	return refs, notes
}

func addNew(list []string, values ...string) []string {
	for _, v := range values {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// notes returns the footnotes of the edition in the order of their first
// calls. A footnote may call another.
func notes(e *resolve.Edition) []note {
	var called []*resolve.Note
	call := func(texts []resolve.Text) {
		for _, text := range texts {
			for _, s := range text {
				if s.Note != nil && !slices.Contains(called, s.Note) {
					called = append(called, s.Note)
				}
			}
		}
	}
	call([]resolve.Text{e.Title})
	for _, b := range e.Blocks {
		call(blockTexts(b))
	}
	notes := []note{}
	for i := 0; i < len(called); i++ {
		n := called[i]
		call([]resolve.Text{n.Text})
		refs, _ := cited(n.Text)
		notes = append(notes, note{Key: n.Key, Mark: n.Mark, Text: n.Text.Plain(), Refs: refs})
	}
	return notes
}

// blockTexts returns all texts of a block in reading order.
func blockTexts(block resolve.Block) (texts []resolve.Text) {
	switch b := block.(type) {
	case *resolve.Heading:
		return []resolve.Text{b.Title}
	case *resolve.Paragraph:
		return paragraphTexts(b)
	case *resolve.Provision:
		for _, inner := range b.Blocks {
			texts = append(texts, blockTexts(inner)...)
		}
		return texts
	case *resolve.Table:
		return tableTexts(b)
	case *resolve.Figure:
		return []resolve.Text{b.Caption}
	}
	return nil
}

func paragraphTexts(p *resolve.Paragraph) []resolve.Text {
	return append([]resolve.Text{p.Text}, itemTexts(p.Items)...)
}

func itemTexts(items []*resolve.Item) (texts []resolve.Text) {
	for _, i := range items {
		texts = append(append(texts, i.Text), itemTexts(i.Items)...)
	}
	return texts
}

func tableTexts(t *resolve.Table) []resolve.Text {
	texts := append([]resolve.Text{t.Caption}, t.Header...)
	for _, row := range t.Rows {
		texts = append(texts, row...)
	}
	return texts
}
