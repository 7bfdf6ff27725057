package rules

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
)

// Misset reports the places in a finished report that the language's
// typography would set differently, in one finding with a fix for all. It
// returns the finding and the places, or nil if there are none.
func (p *Pass) Misset(l *Language, kind reading.SettingFault, what string) (*diag.Finding, []reading.Misset) {
	var all []reading.Misset
	for _, text := range p.All(l) {
		for _, m := range text.Misset {
			if m.Fault == kind {
				all = append(all, m)
			}
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	f := p.Report(all[0].At, "%s: %s in the document", what, Times(len(all)))
	for _, another := range all[1:] {
		Relate(f, another.At, "another")
	}
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

// Times returns "once", or the number and "times".
func Times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
