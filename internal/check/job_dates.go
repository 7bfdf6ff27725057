package check

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// jobDates: documents are received, then issued.
func jobDates() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "job-dates", Severity: diag.Warning,
			Summary: "A language's document is received before it is issued",
			Why:     "the footer prints both dates",
			Hint:    "correct one of the dates",
		},
		apply: aboutSession(func(p *pass) {
			jobs := p.Session.Document.Jobs
			for _, tag := range slices.Sorted(maps.Keys(jobs)) {
				job := jobs[tag]
				if job.Received.IsSet() && job.Issued.IsSet() && job.Issued.V.Compare(job.Received.V) < 0 {
					relate(p.report(job.Issued.Span, "the document in %s is issued before it is received", tag), job.Received.Span, "received")
				}
			}
		}),
	}
}
