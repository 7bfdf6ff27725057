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

// notes returns the footnotes of the edition.
func notes(e *resolve.Edition) []note {
	notes := []note{}
	for _, n := range e.Notes() {
		refs, _ := cited(n.Text)
		notes = append(notes, note{Key: n.Key, Mark: n.Mark, Text: n.Text.Plain(), Refs: refs})
	}
	return notes
}

// texts returns the texts of blocks in reading order.
func texts(blocks ...resolve.Block) (texts []resolve.Text) {
	for p := range resolve.Passages(blocks...) {
		texts = append(texts, p.Text)
	}
	return texts
}
