package reading

import (
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/tomlfile"
)

// The greatest number of bytes between numbers that belong together: " and ",
// "de".
const (
	gapOfDays = 9
	gapOfYear = 6
)

// Dates separates days, months and years from the other numbers. The word of
// a month in another meaning is among neither.
func (l *Language) Dates(all []Figure) (dates, rest []Figure) {
	used := make([]bool, len(all))
	for i, f := range all {
		if f.Kind == MonthFigure {
			days := l.daysOf(all, i)
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

func isYear(f Figure) bool { return !f.Soft && f.N >= 1900 && f.N <= 2100 }

// daysOf returns the indexes of the days of a month: the numbers directly
// before it or, in languages that mark days, after it.
func (l *Language) daysOf(all []Figure, month int) []int {
	var days []int
	if l.file.Dates.Month.V == "" {
		for i := month - 1; i >= 0 && isDay(all[i]) && all[i+1].From-all[i].To <= gapOfDays; i-- {
			days = append(days, i)
		}
		return days
	}
	for i := month + 1; i < len(all) && isDay(all[i]) && all[i].From-all[i-1].To <= gapOfDays; i++ {
		marked := all[i].Kind == DayFigure
		if !marked && (i+1 == len(all) || all[i+1].Kind != DayFigure) {
			break
		}
		days = append(days, i)
	}
	return days
}

func isDay(f Figure) bool {
	return !f.Soft && (f.Kind == PlainFigure || f.Kind == DayFigure) && f.N >= 1 && f.N <= 31
}

// besideYear reports whether a year is next to a month, on the side where the
// language has it, so that the word certainly means the month.
func (l *Language) besideYear(all []Figure, month int) bool {
	marked := l.file.Dates.Month.V != ""
	before := marked && month > 0 && isYear(all[month-1]) && all[month].From-all[month-1].To <= gapOfYear
	after := !marked && month+1 < len(all) && isYear(all[month+1]) && all[month+1].From-all[month].To <= gapOfYear
	return before || after
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
			if words.file.Dates.Month.V != "" {
				year = i - 1
			}
			days := words.daysOf(figures, i)
			if len(days) == 1 && words.besideYear(figures, i) {
				return tomlfile.Date{Year: figures[year].N, Month: f.N, Day: figures[days[0]].N}
			}
		}
	}
	return tomlfile.Date{}
}
