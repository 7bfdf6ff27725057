package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// sittingDate: a sitting is on a day of its meeting.
func sittingDate() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "sitting-date", Severity: rules.Error,
		Summary: "Sittings are on the days of the meeting",
		Why:     "the report would contradict its title",
		Hint:    "correct the date of the sitting or of the meeting",
	}, func(p *rules.Pass) {
		m := p.Session.Meeting
		for _, s := range p.Session.Sittings {
			if !s.Date.IsSet() || !m.From.IsSet() || !m.To.IsSet() {
				continue
			}
			if !during(m, s.Date) {
				f := p.Report(s.Date.Span, "sitting %d is on %s, but the meeting lasts from %s to %s", s.Number.V, s.Date.V, m.From.V, m.To.V)
				rules.Relate(f, m.From.Span, "the meeting begins")
				rules.Relate(f, m.To.Span, "the meeting ends")
			}
		}
	})
}

// during reports whether a day is one of a meeting, as far as its days are known.
func during(m session.Meeting, day session.Date) bool {
	return (!m.From.IsSet() || day.V.Compare(m.From.V) >= 0) && (!m.To.IsSet() || day.V.Compare(m.To.V) <= 0)
}
