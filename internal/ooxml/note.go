package ooxml

import (
	"fmt"
	"strings"

	"rapporteur/internal/published"
)

// noteOf returns the name of the note that a reference calls. Word numbers notes in the order in
// which they are called.
func (d *document) noteOf(reference *node) string {
	kind := strings.TrimSuffix(reference.name, "Reference")
	key := kind + " " + reference.get("id")
	if d.notes[key] == "" {
		d.called[kind]++
		d.notes[key] = fmt.Sprint(map[string]string{"endnote": "e"}[kind], d.called[kind])
		d.order = append(d.order, key)
	}
	return d.notes[key]
}

// writeNotes writes the notes that are called.
func (d *document) writeNotes() error {
	texts := make(map[string][]*paragraph)
	for _, kind := range []string{"footnote", "endnote"} {
		err := d.optional(kind+"s", func(n *node) {
			for _, k := range n.kids {
				if k.name == "p" {
					texts[kind+" "+n.get("id")] = append(texts[kind+" "+n.get("id")], d.newParagraph(k, &inline{document: d}))
				}
			}
		}, kind)
		if err != nil {
			return err
		}
	}
	for i := 0; i < len(d.order); i++ { // notes may call notes
		name := d.notes[d.order[i]]
		if len(texts[d.order[i]]) == 0 {
			continue
		}
		d.out.Begin(published.NoteMark(name), "note "+name)
		for _, p := range texts[d.order[i]] {
			d.out.Pieces(p.pieces)
			d.out.Text(" ")
		}
	}
	return nil
}
