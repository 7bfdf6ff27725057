package check

import "rapporteur/internal/diag"

// meetingOrdinal: earlier meetings can be counted.
func meetingOrdinal() Rule {
	return Rule{
		Rule: diag.Rule{
			ID: "meeting-ordinal", Severity: diag.Error,
			Summary: "The meeting's ordinal follows the earlier meetings of the body",
			Why:     "the introduction lists the earlier meetings, and readers can count",
			Hint:    "correct the ordinal, or the earlier meetings in templates/bodies",
		},
		apply: aboutSession(func(p *pass) {
			m := p.Session.Meeting
			if p.Body == nil || len(p.Body.Past) == 0 || !m.Ordinal.IsSet() || !m.From.IsSet() {
				return
			}
			before := int64(0)
			for _, past := range p.Body.Past {
				if past.From.V.Compare(m.From.V) < 0 {
					before++
				}
			}
			if m.Ordinal.V != before+1 {
				f := p.report(m.Ordinal.Span, "this is meeting %d, but %d earlier meetings are listed", m.Ordinal.V, before)
				relate(f, p.Body.Past[len(p.Body.Past)-1].From.Span, "the last of them")
			}
		}),
	}
}
