package compose

import (
	"slices"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
)

// record gives the texts of a series that were adopted by a vote a footnote with its
// record, where the kind of report says so. The mark is after the first paragraph,
// which is the title.
func (c *composer) record(doc *markdown.Content, series string) {
	declared, _ := c.body.Kind.Series.Find(series)
	for _, a := range c.acts.all {
		if a.Text == nil || a.Part != "" || !a.Adopted || !a.act.Vote() || a.act.Does != session.Decides || !declared.Record.IsSet() {
			continue
		}
		i := slices.IndexFunc(doc.Blocks, func(b report.Block) bool { return b.(*report.Provision).Key == a.Text.Key })
		if i < 0 || len(doc.Blocks[i].(*report.Provision).Blocks) == 0 {
			continue
		}
		if title, ok := doc.Blocks[i].(*report.Provision).Blocks[0].(*report.Paragraph); ok {
			note := &report.Note{Key: "record-" + a.Key, Origin: a.act.At(), Text: c.message("record."+series, a)}
			title.Text = append(title.Text, report.Span{NoteKey: note.Key, Origin: note.Origin})
			doc.Notes = append(doc.Notes, note)
		}
	}
}
