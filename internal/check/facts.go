package check

// factRules are about the facts of session.toml.
func factRules() []Rule {
	return []Rule{
		speakerAbsent(), speakerCapacity(), onBehalfAbsent(), onBehalfCount(),
		participationEmpty(), participationRepeated(), participationTwice(), expertsAbsent(),
		affiliationAbsent(), nameSpelling(),
		sittingDate(), sittingOrder(), itemNotTakenUp(), itemOrder(), itemWithoutText(), meetingOrdinal(),
		adoptionIncomplete(), adoptionSection(), adoptionSummary(),
		reportDate(), jobDates(),
		symbolBody(), symbolForm(), symbolTwice(), symbolYear(),
	}
}
