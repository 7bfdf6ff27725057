package facts

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
)

// jobDates: documents are received, then issued.
func jobDates() rules.Check {
	return rules.Check{
		Rule: rule.Rule{
			ID: "job-dates", Sees: rule.Facts, Severity: diag.Warning,
			Summary: "A language's document is received before it is issued",
			Why:     "the footer prints both dates",
			Hint:    "correct one of the dates",
		},
		Run: rules.OfSession(func(p *rules.Pass) {
			jobs := p.Session.Document.Jobs
			for _, tag := range slices.Sorted(maps.Keys(jobs)) {
				job := jobs[tag]
				if job.Received.IsSet() && job.Issued.IsSet() && job.Issued.V.Compare(job.Received.V) < 0 {
					rules.Relate(p.Report(job.Issued.Span, "the document in %s is issued before it is received", tag), job.Received.Span, "received")
				}
			}
		}),
	}
}
