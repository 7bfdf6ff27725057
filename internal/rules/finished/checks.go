// Package finished holds the rules that only finished reports need, because
// their authors typed what a session computes.
package finished

import (
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// Checks returns the rules about finished reports.
func Checks() []rules.Check {
	return rules.About(rule.Finished,
		numberGap(), numberOrder(), numberRepeat(), referenceRange(), structureUnrecognized(),
		stateFormInverted(), stateFormMixed(), instrumentName(), termCase(),
		symbolMissing(), linkTargetMissing(),
		apostropheStraight(), quoteForeign(), spaceBreaking(), superscriptLowered(),
	)
}
