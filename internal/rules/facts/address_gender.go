package facts

import (
	"slices"

	"rapporteur/internal/rules"
)

func addressGender() rules.Check {
	return rules.OfLanguage(rules.Rule{
		ID: "address-gender", Severity: rules.Error,
		Summary: "The form of address agrees with the gender of the person",
		Why:     "Mr. for Ms. offends, and makes readers look for another person",
		Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "write the other form of address, or correct the gender in session.toml",
	}, func(p *rules.Pass, l *rules.Language) {
		if p.Session == nil {
			return
		}
		people := p.People(l)
		for _, text := range p.Texts(l) {
			for _, a := range p.Addressed(l, text, people) {
				agrees := func(x rules.Person) bool { return x.Gender.V == a.Gender }
				if place := text.Place(a.From, a.To); len(a.Who) > 0 && !slices.ContainsFunc(a.Who, agrees) && p.Wrote(place) {
					p.Report(place, "%q is the %s form of address, but the gender of %s is %s", text.Typed(a.From, a.To), a.Gender, a.Who[0].Name.V, a.Who[0].Gender.V).
						Relate(a.Who[0].Gender.Span, "the gender of the person")
				}
			}
		}
	})
}
