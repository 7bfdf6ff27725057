package facts

import (
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// speakerCapacity: a speaker is not a party in one paragraph and an observer
// in another.
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
				f := p.Report(m.at, "%s spoke as %s but took part as %s", m.called, m.capacity, attended.capacity)
				rules.Relate(f, attended.at, "%s among the participants", attended.short())
				rules.Relate(f, m.statement, "the capacity of the statement")
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
