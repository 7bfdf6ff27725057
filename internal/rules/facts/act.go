package facts

import (
	"slices"

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

func termDifferent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "term-different", Severity: rules.Error,
		Summary: "An officer has the term of office for which the session elected the officer",
		Why:     "the report would give two terms for one office",
		Hint:    "correct one of the two days, or delete it",
	}, func(p *rules.Pass) {
		differ := func(elected, held session.Date) {
			if elected.IsSet() && held.IsSet() && elected.V != held.V {
				p.Report(elected.Span, "the election says %s, the list of officers %s", elected.V, held.V).Relate(held.Span, "the officer")
			}
		}
		for _, o := range p.Session.Officers {
			if a := electionOf(p.Session, o); a != nil {
				differ(a.From, o.From)
				differ(a.Until, o.Until)
			}
		}
	})
}

// electionOf returns the act by which an officer was elected; nil if there is none.
func electionOf(s *session.Session, o session.Officer) *session.Act {
	for _, a := range s.Acts {
		if a.Does == session.Elects && a.Office.V == o.Office.V && names(a.Persons(), o.Key) {
			return a
		}
	}
	return nil
}

// names reports whether a key is in a list.
func names(keys []session.Text, key session.Text) bool {
	return slices.ContainsFunc(keys, func(t session.Text) bool { return t.V == key.V })
}

func absentPresent() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "absent-present", Severity: rules.Warning,
		Summary: "A person in whose absence another presided does nothing at that sitting",
		Why:     "who came later or left early is rare, and a wrong key or sitting looks the same",
		Hint:    "correct the person or the sitting, or silence the rule and give the reason",
	}, func(p *rules.Pass) {
		for _, a := range p.Session.Acts {
			for _, b := range p.Session.Acts {
				passive := b.Does == session.Elects || b.Does == session.Appoints
				if a.Absent.IsSet() && a.Sitting.IsSet() && a.Sitting.V == b.Sitting.V && !passive && names(b.Persons(), a.Absent) {
					p.Report(a.Absent.Span, "%q was absent and did something at the same sitting", a.Absent.V).Relate(b.At(), "here")
				}
			}
		}
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
