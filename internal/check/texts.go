package check

// textRules are about the words and the structure of the report.
func textRules() []Rule {
	return []Rule{
		loneSubheading(), pictureUnused(),
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

// editorialRules are those of the Editorial Manual, and about the typography
// that cannot be mended without the author.
func editorialRules() []Rule {
	return []Rule{
		abbreviationTwice(), abbreviationUnknown(), listOrder(), perCent(), stateForm(), wordLimit(),
		dashHyphen(), footnoteMark(), letterLookalike(),
		punctuationForeign(), punctuationPair(), punctuationRepeated(), punctuationSpace(),
	}
}
