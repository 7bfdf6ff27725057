package parity

import (
	"fmt"
	"strconv"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

func parityFigure() rules.Check {
	return parityRule("parity-figure", rules.Warning,
		"Every language gives the same numbers",
		"a number mistyped in one language is wrong there, and readers of that language alone cannot notice it",
		"correct the number, or silence the rule and say why the languages differ",
		facet{find: figuresOf, wanted: wantedFigure, worded: true})
}

func figuresOf(l *rules.Language, text *reading.Text, found func(mention)) {
	_, rest := l.Words.Dates(text.Figures)
	for _, f := range rest {
		if !f.Soft || !l.Words.CountsSpeakers(text, f) { // parity-speakers compares these
			found(mention{value: f.Value, place: figurePlace(text, f), soft: f.Soft})
		}
	}
}

// wantedFigure allows for numbers in words, whose inflected forms may not be
// recognized, and for 1 and 2, which may be articles and duals.
func wantedFigure(value string, in count) int {
	switch {
	case 2*in.firm >= in.languages:
		return in.usual
	case value == "1" || value == "2":
		return 0
	}
	return once(value, in)
}

func figurePlace(text *reading.Text, f reading.Figure) source.Span {
	place, _ := text.At(f.From, f.To)
	return place
}

func parityDate() rules.Check {
	return parityRule("parity-date", rules.Warning,
		"Every language gives the same dates",
		"readers of two languages would take one event for two",
		"correct the date, or silence the rule and say why the languages differ",
		facet{find: datesOf, show: dateName})
}

func datesOf(l *rules.Language, text *reading.Text, found func(mention)) {
	dates, _ := l.Words.Dates(text.Figures)
	for _, f := range dates {
		value := f.Value
		if f.Kind == reading.MonthFigure {
			value += "-"
		}
		found(mention{value: value, place: figurePlace(text, f)})
	}
}

// dateName names a value of datesOf in a finding: a year, or month-day.
func dateName(_ *rules.Language, value string) string {
	month, day, isDay := strings.Cut(value, "-")
	if !isDay {
		return "the year " + value
	}
	n, _ := strconv.Atoi(month)
	if day == "" {
		return fmt.Sprintf("month %d", n)
	}
	return fmt.Sprintf("day %s of month %d", day, n)
}
