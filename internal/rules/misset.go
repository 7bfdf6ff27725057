package rules

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/source"
)

// Misset reports the places in a finished report that the language's
// typography would set differently, in one finding with a fix for all. It
// returns the finding and the places, or nil if there are none.
func (p *Pass) Misset(l *Language, kind reading.SettingFault, what string) (*diag.Finding, []reading.Misset) {
	var all []reading.Misset
	var places []source.Span
	for _, text := range p.All(l) {
		for _, m := range text.Misset {
			if m.Fault == kind {
				all, places = append(all, m), append(places, m.At)
			}
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	f := p.ReportAll(places, what)
	f.Fix = correction(all)
	return f, all
}

// correction returns the fix for all places; nil if it would change markup.
func correction(all []reading.Misset) *diag.Fix {
	fix := &diag.Fix{Message: "use the characters of the language"}
	for _, m := range all {
		if m.Fault == reading.SuperscriptFault {
			return nil
		}
		fix.Edits = append(fix.Edits, diag.Edit{Span: m.At, New: m.Should})
	}
	return fix
}
