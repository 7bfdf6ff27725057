package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// sittingDate: a sitting is on a day of its meeting.
func sittingDate() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "sitting-date", Severity: diag.Error,
			Summary: "Sittings are on the days of the meeting",
			Why:     "the report would contradict its title",
			Hint:    "correct the date of the sitting or of the meeting",
		},
		apply: aboutSession(func(p *pass) {
			m := p.Session.Meeting
			for _, s := range p.Session.Sittings {
				if !s.Date.IsSet() || !m.From.IsSet() || !m.To.IsSet() {
					continue
				}
				if s.Date.V.Compare(m.From.V) < 0 || s.Date.V.Compare(m.To.V) > 0 {
					f := p.report(s.Date.Span, "sitting %d is on %s, outside of the meeting, %s to %s", s.Number.V, s.Date.V, m.From.V, m.To.V)
					relate(f, m.From.Span, "the meeting begins")
					relate(f, m.To.Span, "the meeting ends")
				}
			}
		}),
	}
}
