// Package facts holds the rules about what a report states: the facts of
// session.toml against each other and against the texts, and, of a finished
// report, what its paragraphs say of participants, speakers and sittings.
package facts

import (
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// Checks returns the rules about facts: of the session, and of what a finished
// report says of participants, speakers and sittings.
func Checks() []rules.Check {
	return rules.About(rule.Facts,
		speakerAbsent(), speakerCapacity(), speakerTwice(), onBehalfAbsent(), onBehalfCount(),
		participationEmpty(), participationRepeated(), participationTwice(), expertsAbsent(),
		affiliationAbsent(), addressGender(), nameSpelling(), nameUntranslated(), officeCrowded(),
		submitterAbsent(), sittingContradiction(), sittingDate(), sittingOrder(), itemNotTakenUp(), itemOrder(), itemWithoutText(), meetingOrdinal(),
		adoptionIncomplete(), adoptionItem(), adoptionSection(), adoptionSummary(),
		reportDate(), jobDates(), pictureUnused(), factUnprinted(),
		symbolBody(), symbolForm(), symbolTwice(), symbolYear(),
		voteCount(), voteTotal(), voteAbsent(), voteTwice(), actorAbsent(), actorCapacity(), officerElectedTwice(), termDifferent(), absentPresent(), organizationKind(), textOrder(), textNotAdopted(), textDisputed(), bracketsLeft(), actItem(),
		outputGap(), outputEmpty(), outputDate(), outputEarly(), outputNamed(), outputLanguages(), outputLost(),
	)
}
