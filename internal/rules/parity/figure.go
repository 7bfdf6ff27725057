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
		"a number that was mistyped in one language is a wrong fact there, and nobody who reads that language alone can see it",
		"correct the number, or silence the rule with the reason why the languages differ",
		facet{find: figuresOf, demand: demandFigure})
}

func figuresOf(p *rules.Pass, l *rules.Language, text *reading.Text) []mention {
	_, rest := l.Words.Dates(text.Figures)
	var found []mention
	for _, f := range rest {
		found = append(found, mention{value: f.Value, place: figurePlace(text, f), soft: f.Soft})
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

// figurePlace returns where a figure is.
func figurePlace(text *reading.Text, f reading.Figure) source.Span {
	place, _ := text.At(f.From, f.To)
	return place
}
