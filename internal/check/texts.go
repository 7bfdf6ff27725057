package check

// textRules are about the words and the structure of the report.
func textRules() []Rule {
	return []Rule{
		loneSubheading(),
		referenceDirection(), referenceSelf(), referenceTyped(),
	}
}
