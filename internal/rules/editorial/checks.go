// Package editorial holds the rules about the words and the structure of any
// report, whether a session makes it or somebody finished it by hand: those of
// the Editorial Manual, and those about typography that cannot be corrected
// without the author.
package editorial

import (
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// Checks returns the rules about texts of any origin.
func Checks() []rules.Check {
	return rules.About(rule.Text,
		abbreviationSpelling(), abbreviationTwice(), abbreviationUnknown(),
		listOrder(), listRepeat(), perCent(), stateForm(), wordLimit(),
		dashHyphen(), footnoteMark(), glyphMissing(), letterLookalike(),
		punctuationForeign(), punctuationPair(), punctuationRepeated(), punctuationSpace(),
		loneSubheading(), referenceDirection(), referenceSelf(), referenceTyped(),
	)
}
