package check

import (
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/source"
)

// printed returns the texts of a report as they are printed, with the words
// of references and the typography of the language; where the report could
// not be bound, as they are written.
func printed(l *Language, written []located) []*passage {
	e := printer{called: make(map[*resolve.Note]bool), found: make([]*passage, 0, len(written))}
	if l.Edition == nil {
		for _, text := range written {
			e.found = append(e.found, text.passage)
		}
		return e.found
	}
	e.text(l.Edition.Title)
	e.blocks(l.Edition.Blocks)
	for i := 0; i < len(e.notes); i++ {
		e.text(e.notes[i].Text)
	}
	return e.found
}

// printer gathers the texts of an edition in reading order.
type printer struct {
	found  []*passage
	notes  []*resolve.Note
	called map[*resolve.Note]bool
}

func (e *printer) text(t resolve.Text) {
	if len(t) == 0 {
		return
	}
	words := make(report.Text, 0, len(t))
	for _, s := range t {
		bound := report.Span{Text: s.Text, Style: s.Style, Symbol: s.Symbol, Foreign: s.Foreign, Origin: s.Origin, Via: s.Via}
		if s.Note != nil {
			bound.NoteKey = s.Note.Key
			if !e.called[s.Note] {
				e.called[s.Note], e.notes = true, append(e.notes, s.Note)
			}
		}
		words = append(words, bound)
	}
	e.found = append(e.found, newPassage(words))
}

func (e *printer) blocks(blocks []resolve.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			e.text(b.Title)
		case *resolve.Paragraph:
			e.text(b.Text)
			e.items(b.Items)
		case *resolve.Provision:
			e.blocks(b.Blocks)
		case *resolve.Table:
			e.table(b)
		case *resolve.Figure:
			e.text(b.Caption)
		}
	}
}

func (e *printer) items(items []*resolve.Item) {
	for _, item := range items {
		e.text(item.Text)
		e.items(item.Items)
	}
}

func (e *printer) table(t *resolve.Table) {
	e.text(t.Caption)
	for _, row := range append([][]resolve.Text{t.Header}, t.Rows...) {
		for _, cell := range row {
			e.text(cell)
		}
	}
}

// languageEntry returns where the session names a language.
func (p *pass) languageEntry(l *Language) source.Span {
	for _, entry := range p.Session.Document.Languages {
		if entry.V == string(l.Report.Language.Tag) {
			return entry.Span
		}
	}
	return p.Session.File.Whole()
}
