package check

// textRules are about the words and the structure of the report.
func textRules() []Rule {
	return []Rule{
		loneSubheading(),
		referenceDirection(), referenceSelf(), referenceTyped(),
	}
}

// parityRules are about what all languages must say alike.
func parityRules() []Rule {
	return []Rule{
		parityDate(), parityEmphasis(), parityFigure(), parityFootnote(), parityName(), parityReference(), paritySymbol(),
		parityUntranslated(),
	}
}
