package facts

import "rapporteur/internal/rules"

// reportDate: a report on a meeting is issued after it.
func reportDate() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "report-date", Severity: rules.Error,
		Summary: "The report is dated after the meeting, in the same year or one of the next two",
		Why:     "a report on a meeting cannot be issued before it ends, and is not issued years later",
		Hint:    "correct the date of the document or of the meeting",
	}, func(p *rules.Pass) {
		d, m := p.Session.Document, p.Session.Meeting
		if d.Date.IsSet() && m.To.IsSet() && d.Date.V.Compare(m.To.V) < 0 {
			f := p.Report(d.Date.Span, "the report is dated %s, before the meeting ends on %s", d.Date.V, m.To.V)
			rules.Relate(f, m.To.Span, "the meeting ends")
		}
		if d.Date.IsSet() && m.To.IsSet() && d.Date.V.Year > m.To.V.Year+latest {
			f := p.Report(d.Date.Span, "the report is dated %s, years after the meeting, which ends on %s", d.Date.V, m.To.V)
			rules.Relate(f, m.To.Span, "the meeting ends")
		}
	})
}

// latest is by how many years the report may be later than the meeting.
const latest = 2
