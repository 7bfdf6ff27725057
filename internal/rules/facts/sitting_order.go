package facts

import "rapporteur/internal/rules"

// sittingOrder: sittings are numbered consecutively, from 1 unless the body
// counts them through all its meetings.
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
			before := p.Session.Sittings[i-1].Date
			if s.Date.IsSet() && s.Date.V.Compare(before.V) < 0 && during(p.Session.Meeting, s.Date) && during(p.Session.Meeting, before) {
				f := p.Report(s.Date.Span, "sitting %d is on %s, before sitting %d", s.Number.V, s.Date.V, s.Number.V-1)
				rules.Relate(f, before.Span, "the sitting before it")
			}
		}
	})
}
