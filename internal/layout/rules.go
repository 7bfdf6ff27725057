package layout

import (
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleGlyphMissing,
	}
}

var (
	ruleGlyphMissing = rule.Rule{
		ID: "glyph-missing", Former: []string{"missing-glyph"}, Sees: rule.Pages, Fixed: true,
		Summary: "Every character is in one of the fonts",
		Why:     "it would print as an empty box",
		Hint:    "write the text without this character, or name a folder with a font that has it: --font-dir",
	}
)
