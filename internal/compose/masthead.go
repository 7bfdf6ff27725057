package compose

import (
	"fmt"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
)

// masthead returns the head of the first page. Its words are messages like
// all others: that most languages keep English words there is the choice of
// their translators.
func (c *composer) masthead(d session.Issue) report.Masthead {
	language := c.words.Language
	head := report.Masthead{
		Organization: c.message("masthead.organization", d).Plain(),
		Symbol:       d.Symbol.V,
		Distribution: c.message("masthead.distribution."+d.Distribution.V, d).Plain(),
		Date:         c.message("masthead.date", d).Plain(),
		Language:     c.message("masthead.language", d).Plain(),
		Original:     c.message("masthead.original."+d.Original.V, d).Plain(),
		Reissued:     d.Reissued.V,
		Emblem:       c.emblem(),
		Facts: report.Facts{
			Distribution: d.Distribution.V,
			Date:         d.Date.V.String(),
			Original:     lang.Tag(d.Original.V),
		},
	}
	if job, ok := d.Jobs[language.Tag]; ok {
		head.JobNumber = job.Number.V
		head.JobDates = jobDates(job)
	}
	return head
}

// emblem returns the picture with its description in the language.
func (c *composer) emblem() *report.Image {
	if c.body.emblem == nil {
		return nil
	}
	return &report.Image{Name: c.body.Emblem.V, Data: c.body.emblem, Alt: c.message("body.emblem", nil).Plain()}
}

// jobDates prints when a job was received and issued as the footer has it:
// day, month and two digits of the year.
func jobDates(job session.Job) string {
	var s string
	for _, d := range []session.Date{job.Received, job.Issued} {
		if !d.IsSet() {
			continue
		}
		if s != "" {
			s += " "
		}
		s += fmt.Sprintf("%02d%02d%02d", d.V.Day, d.V.Month, d.V.Year%100)
	}
	return s
}
