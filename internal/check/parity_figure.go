package check

import (
	"rapporteur/internal/diag"
)

// parityFigure: a number is the same in every language.
func parityFigure() Rule {
	return parityRule("parity-figure", diag.Warning,
		"Every language gives the same numbers",
		"a number that was mistyped in one language is a wrong fact there, and nobody who reads that language alone can see it",
		"correct the number, or silence the rule with the reason why the languages differ",
		facet{find: figuresOf, demand: demandFigure})
}

func figuresOf(p *pass, l *Language, text *passage) []mention {
	r := p.readings[l].reader.figures
	_, rest := r.dates(text.figures)
	var found []mention
	for _, f := range rest {
		if f.kind == monthFigure {
			continue // the word of a month in another meaning
		}
		found = append(found, mention{value: f.value, place: f.placeOf(text), soft: f.soft})
	}
	return found
}

// demandFigure: numbers that most languages write in words may be inflected
// beyond recognition elsewhere; one and two are articles and duals.
func demandFigure(value string, firm, languages int) demand {
	switch {
	case 2*firm >= languages:
		return most
	case value == "1" || value == "2":
		return all
	}
	return twoThirds
}
