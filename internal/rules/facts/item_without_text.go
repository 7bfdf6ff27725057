package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

// itemWithoutText: what was considered is reported.
func itemWithoutText() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "item-without-text", Severity: rules.Warning,
		Summary: "An item that was taken up has deliberations or recommendations",
		Why:     "the report has one chapter for each agenda item; only the first, on organization, and the last, on adoption, have sections of their own",
		Source:  "https://dd.dgacm.org/editorialmanual/training/lessons/link_c.htm",
		Hint:    "set deliberations or recommendations to true and write them",
	}, func(p *rules.Pass) {
		sittings := agendaOf(p.Session).takenUp(p.Session.Sittings)
		reported := make(map[int]bool)
		for _, item := range p.Session.Items() {
			reported[item.Path[0]] = reported[item.Path[0]] || hasText(p, item)
		}
		for i, item := range p.Session.Agenda {
			middle := i > 0 && i < len(p.Session.Agenda)-1
			if !middle || reported[i] {
				continue
			}
			for _, at := range sittings[i] {
				rules.Relate(p.Report(item.Key.Span, "item %d, %q, was taken up but has no text in the report", i+1, item.Key.V), at.Span, "taken up here")
				break
			}
		}
	})
}

// hasText reports whether an item or a part of one has deliberations,
// recommendations, or texts that the body adopted.
func hasText(p *rules.Pass, item session.Item) bool {
	return item.Deliberations.V || item.Recommendations.V ||
		slices.ContainsFunc(p.Session.Provisions, func(x session.Provisions) bool { return x.Item.V == item.Key.V })
}
