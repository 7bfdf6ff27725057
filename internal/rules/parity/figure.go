package parity

import (
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// parityFigure: a number is the same in every language.
func parityFigure() rules.Check {
	return parityRule("parity-figure", rules.Warning,
		"Every language gives the same numbers",
		"a number mistyped in one language is wrong there, and readers of that language alone cannot notice it",
		"correct the number, or silence the rule and say why the languages differ",
		facet{find: figuresOf, demand: demandFigure})
}

func figuresOf(l *rules.Language, text *reading.Text, found func(mention)) {
	_, rest := l.Words.Dates(text.Figures)
	for _, f := range rest {
		found(mention{value: f.Value, place: figurePlace(text, f), soft: f.Soft})
	}
}

// demandFigure allows for numbers in words, whose inflected forms may not be
// recognized, and for 1 and 2, which may be articles and duals.
func demandFigure(value string, firm, languages int) demand {
	switch {
	case 2*firm >= languages:
		return most
	case value == "1" || value == "2":
		return all
	}
	return twoThirds
}

func figurePlace(text *reading.Text, f reading.Figure) source.Span {
	place, _ := text.At(f.From, f.To)
	return place
}
