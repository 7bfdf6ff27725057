package facts

import (
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// meetingOrdinal: the ordinal is one more than the number of earlier meetings.
func meetingOrdinal() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "meeting-ordinal", Severity: rules.Error,
		Summary: "The meeting's ordinal follows the earlier meetings of the body",
		Why:     "the introduction lists the earlier meetings, and their number would contradict the ordinal",
		Hint:    "correct the ordinal, or the earlier meetings in templates/bodies",
	}, func(p *rules.Pass) {
		m := p.Session.Meeting
		if p.Body == nil || len(p.Body.Past) == 0 || !m.Ordinal.IsSet() || !m.From.IsSet() {
			return
		}
		var earlier []session.Period
		for _, past := range p.Body.Past {
			if past.From.V.Compare(m.From.V) < 0 {
				earlier = append(earlier, past)
			}
		}
		if m.Ordinal.V == int64(len(earlier))+1 {
			return
		}
		f := p.Report(m.Ordinal.Span, "this is meeting %d, but %d earlier meetings are listed", m.Ordinal.V, len(earlier))
		if len(earlier) > 0 {
			rules.Relate(f, earlier[len(earlier)-1].From.Span, "the last of them")
		}
	})
}
