package facts

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// speakerAbsent: whoever speaks must have been there.
func speakerAbsent() rules.Check {
	return rules.Check{
		Rule: rule.Rule{
			ID: "speaker-absent", Former: []string{"text-speaker-absent"}, Sees: rule.Facts, Severity: diag.Error,
			Summary: "Whoever made a statement is among the participants",
			Why:     "the list of participants and the list of speakers of one report would contradict each other",
			Hint:    "add it to the participation, or correct the speaker",
		},
		Run: func(p *rules.Pass) {
			for _, m := range absentees(p, speeches(p)) {
				p.Report(m.at, "%s made a statement but is not among the participants", m.called)
			}
		},
	}
}
