package check

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// reportDate: a report on a meeting is issued after it.
func reportDate() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "report-date", Severity: diag.Error,
			Summary: "The report is dated after the meeting",
			Why:     "a report on a meeting cannot be issued before it ends",
			Hint:    "correct the date of the document or of the meeting",
		},
		apply: aboutSession(func(p *pass) {
			d, m := p.Session.Document, p.Session.Meeting
			if d.Date.IsSet() && m.To.IsSet() && d.Date.V.Compare(m.To.V) < 0 {
				f := p.report(d.Date.Span, "the report is dated %s, before the meeting ends on %s", d.Date.V, m.To.V)
				relate(f, m.To.Span, "the meeting ends")
			}
		}),
	}
}
