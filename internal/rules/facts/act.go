package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func officerElectedTwice() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "officer-elected-twice", Severity: rules.Error,
		Summary: "Nobody is elected to the same office twice",
		Why:     "the report would tell of one election two times",
		Hint:    "delete one of them, or correct the person or the office",
	}, func(p *rules.Pass) {
		type election struct{ person, office session.Text }
		var all []election
		for _, a := range p.Session.Acts {
			for _, person := range a.Persons() {
				if a.Does == session.Elects {
					all = append(all, election{person, a.Office})
				}
			}
		}
		rules.Repeats(all, func(e election) [2]string { return [2]string{e.person.V, e.office.V} }, func(first, e election) {
			p.Report(e.person.Span, "%q is elected as %s twice", e.person.V, e.office.V).Relate(first.person.Span, "first here")
		})
	})
}

func textOrder() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "text-order", Severity: rules.Error,
		Summary: "A text is introduced and revised before it is decided on",
		Why:     "the report would tell of an impossible course of events",
		Hint:    "correct the sittings, or put the acts in their order in session.toml",
	}, func(p *rules.Pass) {
		decided := make(map[string]*session.Act)
		for _, a := range p.Session.Acts {
			subject := a.Text
			if !subject.IsSet() {
				subject = a.Document
			}
			earlier := decided[subject.V]
			switch {
			case !subject.IsSet():
			case a.Does == session.Decides && !a.Part.IsSet():
				decided[subject.V] = a
			case earlier != nil && (a.Does == session.Introduces || a.Does == session.Revises):
				p.Report(a.Kind.Span, "%q has been decided on before this", subject.V).Relate(earlier.Kind.Span, "here")
			}
		}
	})
}
