package pipeline

import (
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// Numbers returns the numbers of all paragraphs of the documents, in reading order, as
// they are frozen when a document is issued. They are the same in every language.
func (d *Draft) Numbers() []report.Frozen {
	var all []report.Frozen
	for _, document := range d.Documents() {
		symbol := ""
		if document.Kind != "" {
			symbol = document.Session.Document.Symbol.V
		}
		for _, b := range document.Editions[0].Blocks {
			if p, ok := b.(*resolve.Paragraph); ok && p.Number != "" {
				count, _ := report.ParseCount(p.Number) // which wrote it
				all = append(all, report.Frozen{Key: p.Key, Count: count, Document: symbol, Section: p.Section})
			}
		}
	}
	return all
}
