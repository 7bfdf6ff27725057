package reading

import (
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// texts returns all texts of a report in reading order, footnotes last.
func texts(r *report.Report) []*Text {
	var all []*Text
	add := func(p report.PlacedText) {
		if words := *p.Text; len(words) > 0 {
			t := Folded(words)
			t.Keys, t.Numbered, t.Heading = p.Keys, p.Numbered, p.Heading
			all = append(all, t)
		}
	}
	add(report.PlacedText{Text: &r.Title})
	report.EachPlacedText(r.Blocks, r.Notes, add)
	return all
}

// printed returns the texts of a report as they are printed, with references
// resolved and the language's typography.
func printed(e *resolve.Edition) []*Text {
	var found []*Text
	add := func(t resolve.Text) {
		if len(t) > 0 {
			found = append(found, NewText(unbound(t)))
		}
	}
	add(e.Organ)
	add(e.Title)
	for p := range resolve.PlacedTexts(e.Blocks...) {
		add(p.Text)
	}
	for _, note := range e.Notes() {
		add(note.Text)
	}
	return found
}

// unbound converts a printed text into one that NewText accepts.
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
