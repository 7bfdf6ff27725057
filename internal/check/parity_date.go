package check

import (
	"fmt"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
)

// parityDate: a meeting took place on one day, in whatever language.
func parityDate() Rule {
	return parityRule("parity-date", diag.Warning,
		"Every language gives the same dates",
		"readers of two languages would take the same event for two",
		"correct the date, or silence the rule with the reason why the languages differ",
		facet{find: datesOf, show: dateName})
}

// A gap between figures is how many bytes may stand between those that
// belong together: " and ", "de".
const (
	gapOfDays = 9
	gapOfYear = 6
)

// dates separates days, months and years from the other figures.
func (r *figureReader) dates(all []figure) (dates, rest []figure) {
	used := make([]bool, len(all))
	for i, f := range all {
		if f.kind == monthFigure {
			days := r.daysOf(all, i)
			for _, day := range days {
				used[day] = true
				d := all[day]
				d.value = f.value + "-" + d.value
				dates = append(dates, d)
			}
			used[i] = len(days) > 0
		}
	}
	for i, f := range all {
		switch {
		case used[i]:
		case f.kind == monthFigure:
			if r.besideYear(all, i) {
				dates = append(dates, f)
			}
		case isYear(f):
			dates = append(dates, f)
		default:
			rest = append(rest, f)
		}
	}
	return dates, rest
}

func isYear(f figure) bool { return !f.soft && f.n >= 1900 && f.n <= 2100 }

// daysOf returns which figures are days of the month that another one names:
// those directly before it or, in languages that mark them, behind it.
func (r *figureReader) daysOf(all []figure, month int) []int {
	var days []int
	if r.dateMarks.month == "" {
		for i := month - 1; i >= 0 && isDay(all[i]) && all[i+1].from-all[i].to <= gapOfDays; i-- {
			days = append(days, i)
		}
		return days
	}
	for i := month + 1; i < len(all) && isDay(all[i]) && all[i].from-all[i-1].to <= gapOfDays; i++ {
		marked := all[i].kind == dayFigure
		if !marked && (i+1 == len(all) || all[i+1].kind != dayFigure) {
			break
		}
		days = append(days, i)
	}
	return days
}

func isDay(f figure) bool {
	return !f.soft && (f.kind == plainFigure || f.kind == dayFigure) && f.n >= 1 && f.n <= 31
}

// besideYear reports whether a year stands beside a month, on the side where
// the language has it, which makes sure that its word is meant as one.
func (r *figureReader) besideYear(all []figure, month int) bool {
	before := r.dateMarks.month != "" && month > 0 && isYear(all[month-1]) && all[month].from-all[month-1].to <= gapOfYear
	after := r.dateMarks.month == "" && month+1 < len(all) && isYear(all[month+1]) && all[month+1].from-all[month].to <= gapOfYear
	return before || after
}

func datesOf(p *pass, l *Language, text *passage) []mention {
	r := p.readings[l].reader.figures
	dates, _ := r.dates(text.figures)
	var found []mention
	for _, f := range dates {
		value := f.value
		if f.kind == monthFigure {
			value += "-"
		}
		found = append(found, mention{value: value, place: f.placeOf(text)})
	}
	return found
}

// dateName writes a value of datesOf for a finding: a year, or month-day.
func dateName(_ *pass, _ *Language, value string) string {
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
