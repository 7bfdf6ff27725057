// Package editorial holds the rules about the words and the structure of any
// report, made by a session or finished by hand: those of the Editorial
// Manual, and those about typography that only the author can correct.
package editorial

import (
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// Checks returns the rules about all texts.
func Checks() []rules.Check {
	return rules.About(rule.Text,
		abbreviationSpelling(), abbreviationTwice(), abbreviationUnknown(),
		listOrder(), listRepeat(), perCent(), stateForm(), wordDoubled(), wordLimit(),
		dashHyphen(), dateImpossible(), footnoteMark(), glyphMissing(), letterLookalike(),
		punctuationForeign(), punctuationPair(), punctuationRepeated(), punctuationSpace(),
		loneSubheading(), referenceDirection(), referenceSelf(), referenceTyped(),
	)
}
