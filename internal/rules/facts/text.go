package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func textNotAdopted() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "text-not-adopted", Severity: rules.Error,
		Summary: "No text of the report was rejected, deferred or withdrawn in the end",
		Why:     "the report would give it as adopted or recommended, and tell elsewhere that it is not",
		Hint:    "take the text out of the report and name its document in the acts, or correct the act or its votes",
	}, func(p *rules.Pass) {
		last := lastOf(p.Session)
		for _, a := range p.Session.Acts {
			result := a.Result()
			if last[a.Text.V] != a || result == "adopted" || result == "introduced" || p.Numbering == nil {
				continue
			}
			if text, ok := p.Numbering.Find(a.Text.V); ok {
				p.Report(a.Text.Span, "%q was %s, and is among the texts of the report", a.Text.V, result).Relate(text.Origin, "the text")
			}
		}
	})
}

// lastOf returns the last act that says what became of a whole text, by its key.
func lastOf(s *session.Session) map[string]*session.Act {
	last := make(map[string]*session.Act)
	for _, a := range s.Acts {
		if a.Text.IsSet() && !a.Part.IsSet() && a.Result() != "" {
			last[a.Text.V] = a
		}
	}
	return last
}
