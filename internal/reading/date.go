package reading

import (
	"strings"

	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/tomlfile"
)

// gapOfYear is the greatest number of bytes between a month and its year: " de ".
const gapOfYear = 6

// Dates separates days, months and years from other numbers. The word
// of a month in another meaning is among neither.
func (l *Language) Dates(all []Figure) (dates, rest []Figure) {
	used := make([]bool, len(all))
	for i, f := range all {
		if f.Kind == MonthFigure {
			days := l.daysOf(all, used, i)
			for _, day := range days {
				used[day] = true
				d := all[day]
				d.Value = f.Value + "-" + d.Value
				dates = append(dates, d)
			}
			used[i] = len(days) > 0
		}
	}
	for i, f := range all {
		switch {
		case used[i]:
		case f.Kind == MonthFigure:
			if l.besideYear(all, i) {
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

func isYear(f Figure) bool { return !f.Soft && !f.undated && f.N >= 1900 && f.N <= 2100 }

// daysOf returns the indexes of the days of a month: the numbers directly before it
// or, where a month has a mark or is before its day, after it.
func (l *Language) daysOf(all []Figure, used []bool, month int) []int {
	var days []int
	if all[month].marked {
		for i := month + 1; i < len(all) && isDay(all[i]) && l.adjoins(all, i-1); i++ {
			days = append(days, i)
		}
		for len(days) > 0 && all[days[len(days)-1]].Kind != DayFigure {
			days = days[:len(days)-1]
		}
		return days
	}
	for i := month - 1; i >= 0 && isDay(all[i]) && !used[i] && l.adjoins(all, i); i-- {
		if between := all[i].text[all[i].To:all[i+1].From]; len(days) == 1 && strings.Trim(between, " \u00a0,،") == "" {
			break // a list of two has no comma
		}
		days = append(days, i)
	}
	if next := month + 1; len(days) == 0 && next < len(all) && isDay(all[next]) && l.adjoins(all, month) && l.monthFirst.Matches(nearAfter(all[next].text, all[next].To)) {
		days = append(days, next)
	}
	return days
}

// adjoins reports whether only what separates days, or a day and its month, is between
// a figure and the next one.
func (l *Language) adjoins(all []Figure, i int) bool {
	words := l.days
	if !all[i].marked && (all[i].Kind == MonthFigure) != (all[i+1].Kind == MonthFigure) {
		words = l.ofMonth
	}
	from, to := all[i].To, all[i+1].From
	return to-from <= near && words.Matches(all[i].text[from:to])
}

func isDay(f Figure) bool {
	return !f.Soft && !f.undated && (f.Kind == PlainFigure || f.Kind == DayFigure) && f.N >= 1 && f.N <= 31
}

// besideYear reports whether a year is next to a month, on the side where the language
// has it, or to a month next to it, so that the word certainly means the month.
func (l *Language) besideYear(all []Figure, month int) bool { return l.besideYearOf(all, month, 12) }

// besideYearOf is besideYear for so many months in a row.
func (l *Language) besideYearOf(all []Figure, month, months int) bool {
	step, first := 1, month
	if all[month].marked {
		step, first = -1, month-1
	}
	next := month + step
	for step < 0 && next >= 0 && isDay(all[next]) && l.adjoins(all, next) {
		next-- // the days of the month before it
	}
	if next < 0 || next >= len(all) {
		return false
	}
	if isYear(all[next]) {
		return all[first+1].From-all[first].To <= gapOfYear
	}
	return all[next].Kind == MonthFigure && months > 1 && l.adjoins(all, first) && l.besideYearOf(all, next, months-1)
}

// DateOf returns the day that texts are of which stand before the title of a document:
// the first one day of a month and a year; the zero day if there is none.
func DateOf(words *Language, l *locale.Locale, masthead []report.Text) tomlfile.Date {
	finder := newFigureFinder(words, l)
	for _, t := range masthead {
		figures := finder.find(Folded(t).Bare)
		for i, f := range figures {
			if f.Kind != MonthFigure {
				continue
			}
			year := i + 1
			if f.marked {
				year = i - 1
			}
			days := words.daysOf(figures, make([]bool, len(figures)), i)
			if len(days) == 1 && words.besideYear(figures, i) {
				return tomlfile.Date{Year: figures[year].N, Month: f.N, Day: figures[days[0]].N}
			}
		}
	}
	return tomlfile.Date{}
}
