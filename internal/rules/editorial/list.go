package editorial

import (
	"slices"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func listOrder() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "list-order", Former: []string{"text-list-order"}, Severity: rules.Warning,
		Summary: "States and organizations in a list are in the alphabetical order of the language",
		Why:     "any other order looks like a preference, and a reader does not find the name",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "sort the names; the order differs between languages",
	}, (*rules.Pass).All, func(p *rules.Pass, l *rules.Language, text *reading.Text) {
		if !slices.ContainsFunc(text.Lists, func(list reading.List) bool { return len(list.Names) > 1 }) {
			return
		}
		order := l.Words.OrderIn(text)
		for _, list := range text.Lists {
			if isOrdered(order, list) {
				disordered(p, l, text, list)
			}
		}
	})
}

// shortList is the least number of consecutive States that make a list; two are
// often a pair with an order of its own.
const shortList = 3

// isOrdered reports whether the names of a list should be in alphabetical
// order: States, and lists of participants or speakers. Organizations in other
// sentences are in the order of the account.
func isOrdered(order reading.Order, list reading.List) bool {
	if len(list.Names) < 2 || order.IsOwn(list) {
		return false
	}
	return list.OnlyStates() && len(list.Names) >= shortList || order.OfParticipants(list)
}

// disordered reports each name of a list that should be before the preceding
// one. A name that lists put apart at the end is exempt.
func disordered(p *rules.Pass, l *rules.Language, text *reading.Text, list reading.List) {
	for i := 1; i < len(list.Names); i++ {
		before, n := list.Names[i-1], list.Names[i]
		if n.Tail || before.Code == n.Code || inOrder(l, text, before, n) {
			continue
		}
		if place := text.Place(n.From, n.To); p.Wrote(place) {
			p.Report(place, "%q is listed after %q", text.NameAt(n), text.NameAt(before)).
				Relate(text.Place(before.From, before.To), "the preceding name")
		}
	}
}

// inOrder reports whether a may be before b, by the names of the lexicon or by
// those that the text uses: organizations may be sorted by their
// abbreviations.
func inOrder(l *rules.Language, text *reading.Text, a, b reading.Name) bool {
	if l.Locale.InOrder(a.Code, b.Code) {
		return true
	}
	written := strings.Compare(strings.ToLower(text.Plain[a.From:a.To]), strings.ToLower(text.Plain[b.From:b.To])) <= 0
	return written && !(reading.IsState(a.Entity) && reading.IsState(b.Entity))
}

func listRepeat() rules.Check {
	return rules.OfTexts(rules.Rule{
		ID: "list-repeat", Former: []string{"text-list-repeat"}, Severity: rules.Error,
		Summary: "A list names a State or organization once",
		Why:     "the list would have one member too many",
		Hint:    "delete one of the two, or correct it to the name that was meant",
	}, (*rules.Pass).All, func(p *rules.Pass, _ *rules.Language, text *reading.Text) {
		for _, list := range text.Lists {
			code := func(n reading.Name) string { return n.Code }
			rules.Repeats(list.Names, code, func(first, n reading.Name) {
				if place := text.Place(n.From, n.To); p.Wrote(place) {
					p.Report(place, "the list names %q twice", text.NameAt(n)).Relate(text.Place(first.From, first.To), "the first time")
				}
			})
		}
	})
}
