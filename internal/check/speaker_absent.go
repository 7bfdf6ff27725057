package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// speakerAbsent: whoever speaks must have been there.
func speakerAbsent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "speaker-absent", Severity: diag.Error,
			Summary: "Whoever made a statement is among the participants",
			Why:     "the list of participants and the list of speakers of one report would contradict each other",
			Hint:    "add it to the participation, or correct the speaker",
		},
		apply: aboutSession(func(p *pass) {
			present := delegations(p.Session)
			for _, s := range p.Session.Statements {
				for _, speaker := range s.Speakers {
					if _, ok := present[speaker.V]; !ok && len(present) > 0 {
						p.report(speaker.Span, "%s made a statement but is not among the participants", p.entity(speaker.V))
					}
				}
			}
		}),
	}
}
