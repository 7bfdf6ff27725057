package grammar

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
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
// each other, or a range. The days beside it are in the same sentence, which need
// not say their year, or their month and year, twice.
func (c Calendar) Period(form string, from, to tomlfile.Date, beside ...tomlfile.Date) (string, error) {
	if to.Compare(from) < 0 {
		return "", fmt.Errorf("%v is before %v", to, from)
	}
	f, err := c.form(form)
	if err != nil {
		return "", err
	}
	if all := append(beside, from, to); len(beside) > 0 && len(groups(all, func(d tomlfile.Date) int { return d.Year })) == 1 {
		f.drop(&f.Year, "{months}", "y")
		if len(groups(all, func(d tomlfile.Date) int { return d.Month })) == 1 {
			f.drop(&f.Month, "{days}", "m")
		}
	}
	if from == to || next(from) == to {
		c.Forms = map[string]dateForm{form: f}
		return c.Days(form, []tomlfile.Date{from, to})
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

// Sayer returns which of two neighbours says the year and the month that they share:
// 0 for the first, in a language that begins with the year, or 1 for the second.
func (c Calendar) Sayer() int {
	if strings.HasPrefix(c.Year.V, "{y}") {
		return 0
	}
	return 1
}

// drop takes the year or the month out of all patterns, with the words that a list
// of days has around those within.
func (d *dateForm) drop(pattern *text, within, letter string) {
	words := strings.Replace(pattern.V, within, "", 1)
	pattern.V = within
	for _, p := range []*text{&d.Range, &d.RangeMonths} {
		for _, end := range []string{"1}", "2}"} {
			p.V = strings.Replace(p.V, strings.Replace(words, letter+"}", letter+end, 1), "", 1)
		}
	}
}

// Time writes a time of day such as 10:05, with the words that the language has
// before it. The pattern is the one of the time, of the hour, of full hours or others
// before or after noon, or of all.
func (c Calendar) Time(at string) (string, error) {
	t, err := time.Parse("15:04", at)
	if err != nil {
		return "", fmt.Errorf("%q is not a time of day", at)
	}
	half := t.Format("pm")
	keys := []string{at, at[:2], half, "time"}
	if t.Minute() == 0 {
		keys = []string{at, at[:2], half + "_hour", "hour", half, "time"}
	}
	pattern := ""
	for _, key := range keys {
		pattern = cmp.Or(pattern, c.Clock[key].V)
	}
	return Fill(pattern, "h", strconv.Itoa(t.Hour()), "h12", t.Format("3"), "m", strconv.Itoa(t.Minute()), "mm", at[3:]), nil
}

// next returns the day after d.
func next(d tomlfile.Date) tomlfile.Date {
	t := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	return tomlfile.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
