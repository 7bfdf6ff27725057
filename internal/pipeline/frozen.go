package pipeline

import (
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// Numbers returns the numbers of all paragraphs, in reading order, as they are frozen
// when a report is issued. They are the same in every language.
func (d *Draft) Numbers() []report.Frozen {
	var all []report.Frozen
	for _, b := range d.Editions[0].Blocks {
		if p, ok := b.(*resolve.Paragraph); ok && p.Number != "" {
			count, _ := report.ParseCount(p.Number) // which wrote it
			all = append(all, report.Frozen{Key: p.Key, Count: count, Section: p.Section})
		}
	}
	return all
}
