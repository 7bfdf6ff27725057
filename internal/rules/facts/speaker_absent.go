package facts

import "rapporteur/internal/rules"

// speakerAbsent: speakers are participants.
func speakerAbsent() rules.Check {
	return rules.New(rules.Rule{
		ID: "speaker-absent", Former: []string{"text-speaker-absent"}, Severity: rules.Error,
		Summary: "Every speaker is among the participants",
		Why:     "the report's lists of participants and of speakers would contradict each other",
		Hint:    "add it to the participation, or correct the speaker",
	}, func(p *rules.Pass) {
		for _, m := range absentees(p, speeches(p)) {
			p.Report(m.at, "%s made a statement but is not among the participants", m.called)
		}
	})
}
