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
	found := make([]*passage, 0, len(written))
	if l.Edition == nil {
		for _, text := range written {
			found = append(found, text.passage)
		}
		return found
	}
	add := func(t resolve.Text) {
		if len(t) > 0 {
			found = append(found, newPassage(unbound(t)))
		}
	}
	add(l.Edition.Title)
	for p := range resolve.PlacedTexts(l.Edition.Blocks...) {
		add(p.Text)
	}
	for _, note := range l.Edition.Notes() {
		add(note.Text)
	}
	return found
}

// unbound returns a printed text as one that passages are made of.
func unbound(t resolve.Text) report.Text {
	words := make(report.Text, 0, len(t))
	for _, s := range t {
		word := report.Span{Text: s.Text, Style: s.Style, Symbol: s.Symbol, Foreign: s.Foreign, Origin: s.Origin, Via: s.Via}
		if s.Note != nil {
			word.NoteKey = s.Note.Key
		}
		words = append(words, word)
	}
	return words
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
