package locale

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// calendar is dates.toml.
type calendar struct {
	dateParts
	Forms map[string]dateForm `toml:"forms" required:"true"`
	list  listStyle
}

// dateParts builds a list of days from the inside out.
type dateParts struct {
	Months   []text `toml:"months"`
	Day      text   `toml:"day"`
	FirstDay text   `toml:"first_day"` // the first of a month, where it is special
	Month    text   `toml:"month"`     // "{days} {m}"
	Year     text   `toml:"year"`      // "{months} {y}"
	Within   text   `toml:"within"`    // before the last day of a month that is not the only one, where it is special
}

// dateForm is a way to use dates in a sentence. Parts that it has override
// those of the calendar.
type dateForm struct {
	dateParts
	One         text `toml:"one" required:"true"`
	Two         text `toml:"two"`
	Many        text `toml:"many"`
	Range       text `toml:"range"`
	RangeMonths text `toml:"range_months"`
	RangeYears  text `toml:"range_years"`
}

func (ld *loader) calendar(tag lang.Tag) calendar {
	var c calendar
	f := ld.file(tag, "writing/dates.toml")
	ld.decode(f, &c)
	ld.year(c.Months, f.Whole())
	for form, d := range c.Forms {
		if len(d.Months) > 0 {
			ld.year(d.Months, d.Months[0].Span)
		}
		d.inherit(c.dateParts)
		c.Forms[form] = d
	}
	return c
}

// Months returns the names of the twelve months as sentences have them.
func (l *Locale) Months() []string {
	names := make([]string, len(l.dates.Months))
	for i, month := range l.dates.Months {
		names[i] = month.V
	}
	return names
}

// year reports months that do not make a year.
func (ld *loader) year(months []text, at source.Span) {
	if len(months) != 12 {
		ld.report(at, `name them all: months = ["…", …]`, "a year has 12 months, not %d", len(months))
	}
}

// inherit takes the parts that d lacks from base.
func (d *dateParts) inherit(base dateParts) {
	if len(d.Months) == 0 {
		d.Months = base.Months
	}
	for _, part := range []struct{ own, base *text }{
		{&d.Day, &base.Day}, {&d.FirstDay, &base.FirstDay}, {&d.Month, &base.Month}, {&d.Year, &base.Year}, {&d.Within, &base.Within},
	} {
		if !part.own.IsSet() {
			*part.own = *part.base
		}
	}
}

func (d dateParts) day(date tomlfile.Date) string {
	if date.Day == 1 && d.FirstDay.IsSet() {
		return d.FirstDay.V
	}
	return fill(d.Day.V, "d", strconv.Itoa(date.Day))
}

// list writes days that are sorted and differ from one another.
func (d dateParts) list(dates []tomlfile.Date, joined listStyle) string {
	within := joined
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
			months = append(months, fill(d.Month.V, "days", within.join(days), "m", d.Months[month[0].Month-1].V))
		}
		years = append(years, fill(d.Year.V, "months", joined.join(months), "y", strconv.Itoa(year[0].Year)))
	}
	return joined.join(years)
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

func (c calendar) form(name string) (dateForm, error) {
	f, ok := c.Forms[name]
	if !ok {
		return f, fmt.Errorf("dates have no form %q in this language", name)
	}
	return f, nil
}

// days writes single days, in the order of time and each once.
func (c calendar) days(form string, dates []tomlfile.Date) (string, error) {
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
	return fill(pattern.V, "dates", f.list(dates, c.list)), nil
}

// period writes the days from one to another: one day, two days that follow
// each other, or a range.
func (c calendar) period(form string, from, to tomlfile.Date) (string, error) {
	if to.Compare(from) < 0 {
		return "", fmt.Errorf("%v is before %v", to, from)
	}
	if from == to || next(from) == to {
		return c.days(form, []tomlfile.Date{from, to})
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
	return fill(pattern.V,
		"d1", f.day(from), "m1", f.Months[from.Month-1].V, "y1", strconv.Itoa(from.Year),
		"d2", f.day(to), "m2", f.Months[to.Month-1].V, "y2", strconv.Itoa(to.Year)), nil
}

// next returns the day after d.
func next(d tomlfile.Date) tomlfile.Date {
	t := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	return tomlfile.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
