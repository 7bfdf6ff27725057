package data

import (
	"slices"

	"rapporteur/internal/plain"
	"rapporteur/internal/resolve"
)

// cited returns the references and the footnote references in texts, in order,
// each key once.
func cited(texts ...resolve.Text) Citations {
	c := Citations{Refs: []string{}}
	cited, noted := make(map[string]bool), make(map[string]bool)
	for _, text := range texts {
		for _, r := range references(text) {
			c.References = append(c.References, r)
			for _, t := range r.Targets {
				if t.Document == "" {
					c.Refs = addNew(c.Refs, t.Key, cited)
				}
			}
		}
		for _, s := range text {
			if s.Note != nil {
				c.Notes = addNew(c.Notes, s.Note.Key, noted)
			}
		}
	}
	return c
}

// addNew adds a value that is not among those that are there.
func addNew(list []string, value string, there map[string]bool) []string {
	if there[value] {
		return list
	}
	there[value] = true
	return append(list, value)
}

// references returns the references of a text with their words and targets.
func references(text resolve.Text) (found []Reference) {
	for len(text) > 0 {
		reference := text[0].Reference
		n := slices.IndexFunc(text, func(s resolve.Span) bool { return s.Reference != reference })
		if n < 0 {
			n = len(text)
		}
		if reference != nil {
			found = append(found, Reference{Text: text[:n].Plain(), Targets: targets(reference, text[:n])})
		}
		text = text[n:]
	}
	return found
}

// targets returns the targets of a reference, each with the words that link to
// it.
func targets(r *resolve.BoundReference, words resolve.Text) []Target {
	leading := make(map[resolve.Target]resolve.Text)
	for _, s := range words {
		if s.Link != nil {
			leading[s.Link.Target] = append(leading[s.Link.Target], s)
		}
	}
	targets := make([]Target, len(r.Targets))
	for i, t := range r.Targets {
		targets[i] = Target{Key: t.Key, Text: leading[t].Plain(), Document: t.Document}
	}
	return targets
}

// notes returns the footnotes of the edition.
func notes(e *resolve.Edition) []Note {
	notes := []Note{}
	for _, n := range e.Notes() {
		citations := cited(n.Text)
		citations.Notes = nil // the format has no footnotes of footnotes
		notes = append(notes, Note{Key: n.Key, Mark: plain.Text(n.Mark), Text: n.Text.Plain(), Marks: marks(n.Text), Citations: citations})
	}
	return notes
}

// texts returns the texts of blocks in reading order.
func texts(blocks ...resolve.Block) (texts []resolve.Text) {
	for p := range resolve.PlacedTexts(blocks...) {
		texts = append(texts, p.Text)
	}
	return texts
}
