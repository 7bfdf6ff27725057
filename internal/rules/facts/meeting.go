package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func meetingOrdinal() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "meeting-ordinal", Severity: rules.Error,
		Summary: "The meeting's ordinal follows the earlier meetings of the body",
		Why:     "the introduction lists the earlier meetings, and their number would contradict the ordinal",
		Hint:    "correct the ordinal, or add the earlier meetings that are missing: as [[past]] to session.toml, or to the body in templates/bodies",
	}, func(p *rules.Pass) {
		m := p.Session.Meeting
		if p.Body == nil || len(p.Body.Past) == 0 || !m.Ordinal.IsSet() || !m.From.IsSet() {
			return
		}
		earlier := slices.DeleteFunc(slices.Clone(p.Body.Past), func(past session.Period) bool { return !before(past.From, m.From) })
		if m.Ordinal.V == int64(len(earlier))+1 {
			return
		}
		f := p.Report(m.Ordinal.Span, "this is meeting %d, but %d earlier meetings are listed", m.Ordinal.V, len(earlier))
		if len(earlier) > 0 {
			f.Relate(earlier[len(earlier)-1].From.Span, "the last of them")
		}
	})
}

func sittingDate() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "sitting-date", Severity: rules.Error,
		Summary: "Sittings are on the days of the meeting",
		Why:     "the report would contradict its title",
		Hint:    "correct the date of the sitting or of the meeting",
	}, func(p *rules.Pass) {
		m := p.Session.Meeting
		for _, s := range p.Session.Sittings {
			if m.From.IsSet() && m.To.IsSet() && !during(m, s.Date) {
				f := p.Report(s.Date.Span, "sitting %d is on %s, but the meeting lasts from %s to %s", s.Number.V, s.Date.V, m.From.V, m.To.V)
				f.Relate(m.From.Span, "the meeting begins").Relate(m.To.Span, "the meeting ends")
				for _, r := range m.Resumed {
					f.Relate(r.From.Span, "the meeting is resumed")
				}
			}
		}
	})
}

func sittingOrder() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "sitting-order", Severity: rules.Error,
		Summary: "Sittings are numbered without a gap, in the order of their dates, and from 1 unless the body counts them through all its meetings",
		Why:     "readers would look for the sitting that is missing",
		Hint:    "correct the number or the date, or add the sitting; a body that counts its sittings through all its meetings has continuous_sittings = true",
	}, func(p *rules.Pass) {
		first := int64(1)
		if p.Body != nil && p.Body.Continuous.V && len(p.Session.Sittings) > 0 {
			first = p.Session.Sittings[0].Number.V
		}
		for i, s := range p.Session.Sittings {
			if want := first + int64(i); s.Number.IsSet() && s.Number.V != want {
				p.Report(s.Number.Span, "sitting %d is in the place of sitting %d", s.Number.V, want)
				return // later numbers would only repeat the error
			}
			if i == 0 {
				continue
			}
			m, last := p.Session.Meeting, p.Session.Sittings[i-1].Date
			if before(s.Date, last) && during(m, s.Date) && during(m, last) {
				p.Report(s.Date.Span, "sitting %d is on %s, before sitting %d", s.Number.V, s.Date.V, s.Number.V-1).Relate(last.Span, "the sitting before it")
			}
		}
	})
}
