package grammar

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"rapporteur/internal/tomlfile"
)

func (d dateParts) day(date tomlfile.Date) string {
	if date.Day == 1 && d.FirstDay.IsSet() {
		return d.FirstDay.V
	}
	return Fill(d.Day.V, "d", strconv.Itoa(date.Day))
}

// list writes days that are sorted and differ from one another.
func (d dateForm) list(dates []tomlfile.Date) string {
	joined, within := d.joined, d.joined
	if first, last := dates[0], dates[len(dates)-1]; d.Within.IsSet() && (first.Year != last.Year || first.Month != last.Month) {
		within.Last = d.Within
	}
	var years []string
	for _, year := range groups(dates, func(d tomlfile.Date) int { return d.Year }) {
		var months []string
		for _, month := range groups(year, func(d tomlfile.Date) int { return d.Month }) {
			var days []string
			for _, date := range month {
				days = append(days, d.day(date))
			}
			months = append(months, Fill(d.Month.V, "days", within.Join(days), "m", d.Months[month[0].Month-1].V))
		}
		years = append(years, Fill(d.Year.V, "months", joined.Join(months), "y", strconv.Itoa(year[0].Year)))
	}
	return joined.Join(years)
}

// groups cuts dates where the key changes.
func groups(dates []tomlfile.Date, key func(tomlfile.Date) int) [][]tomlfile.Date {
	var cut [][]tomlfile.Date
	for i, d := range dates {
		if i == 0 || key(d) != key(dates[i-1]) {
			cut = append(cut, nil)
		}
		cut[len(cut)-1] = append(cut[len(cut)-1], d)
	}
	return cut
}

// Days writes single days, in the order of time and each once.
func (c Calendar) Days(form string, dates []tomlfile.Date) (string, error) {
	f, err := c.form(form)
	if err != nil {
		return "", err
	}
	dates = slices.Clone(dates)
	slices.SortFunc(dates, tomlfile.Date.Compare)
	dates = slices.Compact(dates)
	for _, d := range dates {
		if d.Month < 1 || d.Month > 12 {
			return "", fmt.Errorf("%v is not a date", d)
		}
	}
	pattern := f.Many
	switch len(dates) {
	case 0:
		return "", fmt.Errorf("there is no day to write")
	case 1:
		pattern = f.One
	case 2:
		pattern = f.Two
	}
	if !pattern.IsSet() {
		return "", fmt.Errorf("the form %q has no pattern for %d days", form, len(dates))
	}
	return Fill(pattern.V, "dates", f.list(dates)), nil
}

// Period writes the days from one to another: one day, two days that follow
// each other, or a range.
func (c Calendar) Period(form string, from, to tomlfile.Date) (string, error) {
	if to.Compare(from) < 0 {
		return "", fmt.Errorf("%v is before %v", to, from)
	}
	if from == to || next(from) == to {
		return c.Days(form, []tomlfile.Date{from, to})
	}
	f, err := c.form(form)
	if err != nil {
		return "", err
	}
	pattern := f.Range
	switch {
	case from.Year != to.Year:
		pattern = f.RangeYears
	case from.Month != to.Month:
		pattern = f.RangeMonths
	}
	if !pattern.IsSet() {
		return "", fmt.Errorf("the form %q has no pattern for a range", form)
	}
	return Fill(pattern.V,
		"d1", f.day(from), "m1", f.Months[from.Month-1].V, "y1", strconv.Itoa(from.Year),
		"d2", f.day(to), "m2", f.Months[to.Month-1].V, "y2", strconv.Itoa(to.Year)), nil
}

// next returns the day after d.
func next(d tomlfile.Date) tomlfile.Date {
	t := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	return tomlfile.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
