package facts

import (
	"slices"

	"rapporteur/internal/rules"
	"rapporteur/internal/session"
)

func itemOrder() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "item-order", Severity: rules.Info,
		Summary: "Sittings take up the items in the order of the agenda",
		Why:     "an item taken up after later ones may belong to another sitting",
		Hint:    "correct the items of the sittings, or silence the rule if the order is right",
	}, func(p *rules.Pass) {
		a := agendaOf(p.Session)
		last := -1
		for _, s := range p.Session.Sittings {
			for _, key := range s.Items {
				i, ok := a[key.V]
				if ok && i < last {
					p.Report(key.Span, "sitting %d takes up item %d after item %d", s.Number.V, i+1, last+1)
				}
				if ok {
					last = max(last, i)
				}
			}
		}
	})
}

func itemWithoutText() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "item-without-text", Severity: rules.Warning,
		Summary: "An item that was taken up has deliberations, recommendations or acts",
		Why:     "the report has one chapter for each agenda item; only the first, on organization, and the last, on adoption, have sections of their own",
		Source:  "https://dd.dgacm.org/editorialmanual/training/lessons/link_c.htm",
		Hint:    "set deliberations or recommendations to true and write them, or write the acts under the item in session.toml",
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
			if at := sittings[i]; len(at) > 0 {
				p.Report(item.Key.Span, "item %d, %q, was taken up but has no text in the report", i+1, item.Key.V).Relate(at[0].Span, "taken up here")
			}
		}
	})
}

// hasText reports whether an item or a part of one has deliberations,
// recommendations, texts that the body adopted, or acts, each of which is a paragraph.
func hasText(p *rules.Pass, item session.Item) bool {
	return item.Deliberations.V || item.Recommendations.V ||
		slices.ContainsFunc(p.Session.Provisions, func(x session.Provisions) bool { return x.Item.V == item.Key.V }) ||
		slices.ContainsFunc(p.Session.Acts, func(a *session.Act) bool { return a.Item.V == item.Key.V })
}
