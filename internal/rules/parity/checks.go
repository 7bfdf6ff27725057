// Package parity holds the rules that compare the languages of a report: all
// must say the same.
package parity

import (
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// Checks returns the rules of parity.
func Checks() []rules.Check {
	return rules.About(rule.Parity,
		parityBracket(), parityDate(), parityEmphasis(), parityFigure(), parityFootnote(), parityFootnotePlace(), parityLength(), parityListOrder(), parityName(), parityPerson(), parityReference(), paritySpeakers(), paritySymbol(),
		parityUnit(), parityUntranslated(),
	)
}
