package editorial

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func listRepeat() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "list-repeat", Former: []string{"text-list-repeat"}, Severity: rules.Error,
		Summary: "A list names a State or organization once",
		Why:     "the list would have one member too many",
		Hint:    "delete one of the two, or correct it to the name that was meant",
	}, func(p *rules.Pass, l *rules.Language) {
		for _, text := range p.All(l) {
			for _, list := range text.Lists {
				repeated(p, text, list)
			}
		}
	})
}

func repeated(p *rules.Pass, text *reading.Text, list reading.List) {
	seen := make(map[string]reading.Name)
	for _, n := range list.Names {
		first, ok := seen[n.Code]
		if !ok {
			seen[n.Code] = n
		} else if place := text.Place(n.From, n.To); p.Wrote(place) {
			rules.Relate(p.Report(place, "the list names %q twice", text.NameAt(n)), text.Place(first.From, first.To), "the first time")
		}
	}
}
