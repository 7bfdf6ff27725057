package finished

import (
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// misset returns a rule about characters that the language's typography would
// set differently. It makes one finding for a document, with the number of
// places.
func misset(r rules.Rule, kind reading.SettingFault, what string, report func(*diag.Finding, reading.Misset)) rules.Check {
	r.Why = "typewriter characters, typed or left by a converter, are visible in print"
	return rules.OfFinished(r, func(p *rules.Pass, l *rules.Language) {
		if kind == reading.SpaceFault && p.Finished.LostSpaces() {
			return
		}
		if f, all := p.Misset(l, kind, what); f != nil && report != nil {
			report(f, all[0])
		}
	})
}

func apostropheStraight() rules.Check {
	return misset(rules.Rule{
		ID: "apostrophe-straight", Former: []string{"text-apostrophes"}, Severity: rules.Warning,
		Summary: "Apostrophes are curved", Hint: "replace ' with ’",
	}, reading.ApostropheFault, "an apostrophe is straight", nil)
}

func quoteForeign() rules.Check {
	return misset(rules.Rule{
		ID: "quote-foreign", Former: []string{"text-quotes"}, Severity: rules.Warning,
		Summary: "Quotation marks are those of the language", Hint: "replace them",
	}, reading.QuoteFault, "a quotation mark is not one of the language", nil)
}

// SpaceBreaking is the rule about no-break spaces, which some formats do not show.
const SpaceBreaking = "space-breaking"

// spaceBreaking: the hint shows the first place, because the language decides
// which no-break space is right.
func spaceBreaking() rules.Check {
	return misset(rules.Rule{
		ID: SpaceBreaking, Former: []string{"text-spaces"}, Severity: rules.Warning,
		Summary: "No-break spaces are where the language has them", Hint: "replace them with the no-break spaces of the language",
	}, reading.SpaceFault, "a space is missing, or a line may end at it", func(f *diag.Finding, first reading.Misset) {
		f.Hint = "write " + visible(first.Should) + " here, and do the same elsewhere"
	})
}

func superscriptLowered() rules.Check {
	return misset(rules.Rule{
		ID: "superscript-lowered", Former: []string{"text-superscripts"}, Severity: rules.Info,
		Summary: "Letters of ordinals and titles are raised", Hint: "raise them, or lower those that are raised elsewhere",
		Off: true, // many converters lose raised letters
	}, reading.SuperscriptFault, "letters are not raised", nil)
}

// visible replaces no-break spaces with their names.
func visible(text string) string {
	names := strings.NewReplacer("\u00a0", "<no-break space>", "\u202f", "<narrow no-break space>")
	return `"` + names.Replace(text) + `"`
}
