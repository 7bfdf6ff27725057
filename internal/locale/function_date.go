package locale

import (
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

func (w *Writer) dateFunctions() []function {
	return []function{
		{
			name: "date", takes: "FORM DAY", first: dateForm, call: w.date,
			does:     "Writes a day.",
			examples: []example{{"en", `{{date "on" .From}}`}, {"fr", `{{date "on" .From}}`}, {"zh", `{{date "masthead" .From}}`}},
		},
		{
			name: "days", takes: "FORM DAYS", first: dateForm, call: w.days,
			does:     "Writes several days, in their order and each of them once.",
			examples: []example{{"en", `{{days "on" .Dates}}`}, {"fr", `{{days "on" .Dates}}`}, {"ar", `{{days "at" .Dates}}`}},
		},
		{
			name: "period", takes: "FORM FIRST LAST", first: dateForm, call: w.period,
			does:     "Writes the days from the first to the last. Two days in succession are written as two days, not as a range.",
			examples: []example{{"en", `{{period "on" .From .To}}`}, {"ru", `{{period "on" .From .To}}`}, {"en", `{{period "bare" .From .To}}`}},
		},
		{
			name: "periods", takes: "FORM PERIODS", first: dateForm, call: w.periods,
			does:     "Writes a list of periods. Each has the facts `.From` and `.To`.",
			examples: []example{{"en", `{{periods "on" .Periods}}`}, {"fr", `{{periods "on" .Periods}}`}},
		},
	}
}

// dateForms are the ways to use a date in a sentence.
func dateForms() []term {
	return []term{
		{"on", "when something happens"},
		{"at", "after a participle that has its own preposition"},
		{"bare", "as a noun"},
		{"masthead", "on the first page"},
	}
}

func (w *Writer) date(form string, d any) (string, error) {
	day, err := date(d)
	if err != nil {
		return "", err
	}
	written, err := w.locale.dates.Days(form, []tomlfile.Date{day})
	return w.mark(written, origin(d)), err
}

func (w *Writer) days(form string, ds any) (string, error) {
	dates, err := each(&w.meter, ds, date)
	if err != nil {
		return "", err
	}
	written, err := w.locale.dates.Days(form, dates)
	if err != nil {
		return "", err
	}
	return w.spend(w.mark(written, firstOrigin(ds)))
}

func (w *Writer) period(form string, from, to any) (string, error) {
	first, err := date(from)
	if err != nil {
		return "", err
	}
	last, err := date(to)
	if err != nil {
		return "", err
	}
	written, err := w.locale.dates.Period(form, first, last)
	return w.mark(written, origin(from)), err
}

func (w *Writer) periods(form string, ps any) (string, error) {
	written, err := each(&w.meter, ps, func(p any) (string, error) {
		from, to, err := ends(p)
		if err != nil {
			return "", err
		}
		return w.period(form, from, to)
	})
	if err != nil {
		return "", err
	}
	return w.spend(w.locale.grammar.ListOf("periods").Join(written))
}

func firstOrigin(v any) source.Span {
	for _, e := range elements(v) {
		return origin(e)
	}
	return source.Span{}
}
