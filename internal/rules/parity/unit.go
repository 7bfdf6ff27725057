package parity

import (
	"maps"
	"slices"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func parityUnit() rules.Check {
	return parityRule("parity-unit", rules.Warning,
		"A number has the same unit or currency in every language",
		"readers of one language would take euros for dollars, or percentage points for per cent",
		"correct the unit, or silence the rule and say why the languages differ",
		facet{find: unitsOf, paired: true, show: func(_ *rules.Language, value string) string { return value }})
}

// unitsOf returns each number that has a unit, with it, and currencies without a number.
func unitsOf(l *rules.Language, text *reading.Text, found func(mention)) {
	_, rest := l.Words.Dates(text.Figures)
	var units []string
	for _, f := range rest {
		if unit := l.Words.UnitOf(text, f); unit != "" {
			units = append(units, unit)
			found(mention{value: f.Value + " " + unit, place: figurePlace(text, f), soft: f.Soft})
		}
	}
	alone := l.Words.Currencies(text, units)
	for _, unit := range slices.Sorted(maps.Keys(alone)) {
		place, _ := text.At(alone[unit].From, alone[unit].To)
		found(mention{value: unit, place: place})
	}
}

func paritySpeakers() rules.Check {
	return parityRule("parity-speakers", rules.Warning,
		"As many speakers say something in every language",
		"what one speaker said would be the view of two",
		"correct the number, or silence the rule and say why the languages differ",
		facet{paired: true, find: speakersOf, show: func(_ *rules.Language, value string) string { return "the number of speakers " + value }})
}

func speakersOf(l *rules.Language, text *reading.Text, found func(mention)) {
	for _, f := range l.Words.Speakers(text) {
		found(mention{value: f.Value, place: figurePlace(text, f)})
	}
}
