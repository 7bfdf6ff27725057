package parity

import (
	"fmt"
	"strconv"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// parityDate: an event has the same date in every language.
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
