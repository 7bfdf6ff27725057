package facts

import "rapporteur/internal/rules"

func submitterAbsent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "submitter-absent", Severity: rules.Warning,
		Summary: "Those who submitted a document are among the participants",
		Why:     "a document may come from one who stays away, but a wrong code looks the same",
		Hint:    "correct the code, or silence the rule and give the reason",
	}, func(p *rules.Pass) {
		present := firstMentions(attendance(p))
		for _, d := range p.Session.Documents {
			for _, submitter := range d.Submitters {
				if _, ok := present[submitter.V]; !ok && len(present) > 0 && !isGroup(p, submitter) {
					p.Report(submitter.Span, "%s is not among the participants", entity(p, submitter.V)).Relate(d.Key.Span, "the document")
				}
			}
		}
	})
}
