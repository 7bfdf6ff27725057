package facts

import (
	"maps"
	"slices"

	"rapporteur/internal/rules"
)

// jobDates: documents are received, then issued.
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
			if job.Received.IsSet() && job.Issued.IsSet() && job.Issued.V.Compare(job.Received.V) < 0 {
				rules.Relate(p.Report(job.Issued.Span, "the document in %s is issued before it is received", tag), job.Received.Span, "received")
			}
		}
	})
}
