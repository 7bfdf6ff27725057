package rules

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
)

// Misset reports, once, where a finished report is not typeset as its language
// is, with a fix of all places. It returns the finding, nil if there is no
// such place, and the places.
func (p *Pass) Misset(l *Language, fault reading.SettingFault, what string) (*diag.Finding, []reading.Misset) {
	var all []reading.Misset
	for _, text := range p.All(l) {
		for _, m := range text.Misset {
			if m.Fault == fault {
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

// correction returns the change that puts the right characters everywhere; nil
// where that would take markup.
func correction(all []reading.Misset) *diag.Fix {
	fix := &diag.Fix{Message: "set the characters as the language does"}
	for _, m := range all {
		if m.Fault == reading.SuperscriptFault {
			return nil
		}
		fix.Edits = append(fix.Edits, diag.Edit{Span: m.At, New: m.Should})
	}
	return fix
}

// Times says how often, in the words of findings.
func Times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
