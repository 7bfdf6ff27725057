package facts

import (
	"maps"
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func reportDate() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "report-date", Severity: rules.Error,
		Summary: "The report is dated after the meeting, in the same year or one of the next two",
		Why:     "a report on a meeting cannot be issued before it ends, and is not issued years later",
		Hint:    "correct the date of the document or of the meeting",
	}, func(p *rules.Pass) {
		d, last := p.Session.Document, p.Session.Meeting.Last()
		if before(d.Date, last) {
			p.Report(d.Date.Span, "the report is dated %s, before the meeting ends on %s", d.Date.V, last.V).Relate(last.Span, "the meeting ends")
		}
		if d.Date.IsSet() && last.IsSet() && d.Date.V.Year > last.V.Year+latest {
			f := p.Report(d.Date.Span, "the report is dated %s, years after the meeting, which ends on %s", d.Date.V, last.V)
			f.Relate(last.Span, "the meeting ends")
		}
	})
}

// latest is by how many years the report may be later than the meeting.
const latest = 2

func jobDates() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "job-dates", Severity: rules.Warning,
		Summary: "A language's document is received before it is issued",
		Why:     "the footer prints both dates",
		Hint:    "correct one of the dates",
	}, func(p *rules.Pass) {
		jobs := p.Session.Document.Jobs
		for _, tag := range slices.Sorted(maps.Keys(jobs)) {
			job := jobs[tag]
			if before(job.Issued, job.Received) {
				p.Report(job.Issued.Span, "the document in %s is issued before it is received", tag).Relate(job.Received.Span, "received")
			}
		}
	})
}

// before reports whether a day is before another; false if either is missing.
func before(a, b session.Date) bool { return a.IsSet() && b.IsSet() && a.V.Compare(b.V) < 0 }

// during reports whether a day is one of a meeting, as far as the days are known.
func during(m session.Meeting, day session.Date) bool {
	return slices.ContainsFunc(m.Stretches(), func(s session.Stretch) bool { return s.Has(day) })
}
