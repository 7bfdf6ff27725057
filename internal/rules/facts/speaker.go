package facts

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

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

func speakerCapacity() rules.Check {
	return rules.New(rules.Rule{
		ID: "speaker-capacity", Former: []string{"text-capacity"}, Severity: rules.Error,
		Summary: "A speaker has the same capacity as speaker and as participant",
		Why:     "one paragraph would call a State a party and another an observer",
		Hint:    "correct the capacity of the statement, or the group of participants",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		for _, m := range speeches(p) {
			attended, ok := present[m.code]
			if ok && !m.agrees(attended) {
				p.Report(m.at, "%s spoke as %s but took part as %s", m.called, m.capacity, attended.capacity).
					Relate(attended.at, "%s among the participants", attended.short()).
					Relate(m.statement, "the capacity of the statement")
			}
		}
	})
}

// agrees reports whether a speaker spoke in the capacity in which it took
// part. In a finished report only parties are certain to be distinguished from
// others.
func (m mention) agrees(attended mention) bool {
	if m.read == nil {
		return m.attends == nil || slices.Contains(m.attends, attended.capacity)
	}
	party := described(reading.Party)
	return m.capacity == "" || attended.capacity == "" || (m.capacity == party) == (attended.capacity == party)
}

// short returns the code or, in a finished report, the name.
func (m mention) short() string {
	if m.read != nil {
		return m.called
	}
	return m.code
}

func onBehalfAbsent() rules.Check {
	return rules.New(rules.Rule{
		ID: "on-behalf-absent", Former: []string{"text-behalf-absent"}, Severity: rules.Warning,
		Summary: "A State on whose behalf somebody spoke is among the participants",
		Why:     "a group may speak for members who are absent, but a wrong code looks the same",
		Hint:    "correct the list, or silence the rule and give the reason",
	}, func(p *rules.Pass) {
		for _, m := range absentees(p, behalves(p)) {
			p.Report(m.at, "a statement was made on behalf of %s, which is not among the participants", m.called)
		}
	})
}
