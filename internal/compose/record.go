package compose

import (
	"slices"
	"strings"

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

// note makes the footnote with the names of an act, if its sentence refers to it.
func (p *proceedings) note(a *Act, sentence string) {
	if a.Note != "" && strings.Contains(sentence, "[^"+a.Note+"]") {
		p.notes = append(p.notes, &report.Note{Key: a.Note, Origin: a.act.At(), Text: p.message("acts.names", a)})
	}
}

// noted returns the keys of the footnotes with the names of acts.
func (p *proceedings) noted() []string {
	var keys []string
	for _, a := range p.all {
		if a.Note != "" {
			keys = append(keys, a.Note)
		}
	}
	return keys
}
