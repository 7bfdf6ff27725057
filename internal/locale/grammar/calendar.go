package grammar

import (
	"fmt"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
)

// Calendar is dates.toml.
type Calendar struct {
	dateParts
	Forms map[string]dateForm `toml:"forms" required:"true"`
	Clock map[string]text     `toml:"clock"` // by what they are for; see [Calendar.Time]
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
	Language    text `toml:"language"` // whose form of that name it is, if another's
	One         text `toml:"one"`
	Two         text `toml:"two"`
	Many        text `toml:"many"`
	Range       text `toml:"range"`
	RangeMonths text `toml:"range_months"`
	RangeYears  text `toml:"range_years"`
	joined      ListStyle
}

// ReadCalendar reads a language's dates.toml. Days are joined as a list.
func ReadCalendar(r *localefile.Reader, tag lang.Tag, list ListStyle) Calendar {
	var c Calendar
	f := r.File(tag, "writing/dates.toml")
	document := r.Decode(f, &c)
	checkYear(r, c.Months, f.Whole())
	for form, d := range c.Forms {
		if len(d.Months) > 0 {
			checkYear(r, d.Months, d.Months[0].Span)
		}
		if at, _ := document.Find("forms", form); !d.One.IsSet() && !d.Language.IsSet() {
			r.Report(at.Key, `add one = "…"`, "%q is missing in the form %q", "one", form)
		}
		d.inherit(c.dateParts)
		d.joined = list
		c.Forms[form] = d
	}
	return c
}

// Borrow returns the calendar with the forms that it takes from other
// languages, whose calendars of returns.
func (c Calendar) Borrow(r *localefile.Reader, of func(lang.Tag) (Calendar, bool)) Calendar {
	own := c.Forms
	c.Forms = make(map[string]dateForm, len(own))
	for name, form := range own {
		if form.Language.IsSet() {
			lender, _ := of(lang.Tag(form.Language.V))
			lent, ok := lender.Forms[name]
			if !ok || lent.Language.IsSet() {
				r.Report(form.Language.Span, "name the folder of a language that has the form", "%q has no form %q of its own", form.Language.V, name)
			}
			form = lent
		}
		c.Forms[name] = form
	}
	return c
}

// MonthNames returns the names of the twelve months as sentences have them.
func (c Calendar) MonthNames() []string {
	names := make([]string, len(c.Months))
	for i, month := range c.Months {
		names[i] = month.V
	}
	return names
}

// checkYear reports months that do not make a year.
func checkYear(r *localefile.Reader, months []text, at source.Span) {
	if len(months) != 12 {
		r.Report(at, `name them all: months = ["…", …]`, "a year has 12 months, not %d", len(months))
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

// HasForm reports whether dates have a form in this language.
func (c Calendar) HasForm(form string) bool {
	_, ok := c.Forms[form]
	return ok
}

func (c Calendar) form(name string) (dateForm, error) {
	f, ok := c.Forms[name]
	if !ok {
		return f, fmt.Errorf("dates have no form %q in this language", name)
	}
	return f, nil
}
