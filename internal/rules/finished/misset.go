package finished

import (
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// misset is a rule about what the typography of the language would set
// otherwise. It is said once of a document, with the other places.
func misset(r rules.Rule, fault reading.SettingFault, what string, report func(*diag.Finding, reading.Misset)) rules.Check {
	r.Why = "the text was typed or converted with the characters of a typewriter; the difference shows in print"
	return rules.OfFinished(r, func(p *rules.Pass, l *rules.Language) {
		if f, all := p.Misset(l, fault, what); f != nil && report != nil {
			report(f, all[0])
		}
	})
}

func apostropheStraight() rules.Check {
	return misset(rules.Rule{
		ID: "apostrophe-straight", Former: []string{"text-apostrophes"}, Severity: rules.Warning,
		Summary: "Apostrophes are curved", Hint: "replace ' by ’",
	}, reading.ApostropheFault, "an apostrophe is straight", nil)
}

func quoteForeign() rules.Check {
	return misset(rules.Rule{
		ID: "quote-foreign", Former: []string{"text-quotes"}, Severity: rules.Warning,
		Summary: "Quotation marks are those of the language", Hint: "replace them",
	}, reading.QuoteFault, "a quotation mark is not one of the language", nil)
}

// spaceBreaking: which spaces are no-break is the language's, so that the hint
// shows the first one.
func spaceBreaking() rules.Check {
	return misset(rules.Rule{
		ID: "space-breaking", Former: []string{"text-spaces"}, Severity: rules.Warning,
		Summary: "No-break spaces are where the language has them", Hint: "replace them by the no-break spaces of the language",
	}, reading.SpaceFault, "a space is missing, or a line may end at it", func(f *diag.Finding, first reading.Misset) {
		f.Hint = "write " + visible(first.Should) + " here, and likewise elsewhere"
	})
}

func superscriptLowered() rules.Check {
	return misset(rules.Rule{
		ID: "superscript-lowered", Former: []string{"text-superscripts"}, Severity: rules.Info,
		Summary: "Letters of ordinals and titles are raised", Hint: "raise them, or lower those that are raised elsewhere",
		Off: true, // many converters lose them
	}, reading.SuperscriptFault, "letters are not raised", nil)
}

// visible names the spaces among characters.
func visible(text string) string {
	names := strings.NewReplacer("\u00a0", "<no-break space>", "\u202f", "<narrow no-break space>")
	return `"` + names.Replace(text) + `"`
}
