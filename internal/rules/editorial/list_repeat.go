package editorial

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

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
					rules.Relate(p.Report(place, "the list names %q twice", text.NameAt(n)), text.Place(first.From, first.To), "the first time")
				}
			})
		}
	})
}
