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
			name: "period", takes: "FORM FIRST LAST [BEFORE AFTER]", first: dateForm, call: w.period,
			does:     "Writes the days from the first to the last. Two days in succession are written as two days, not as a range. BEFORE and AFTER are the days of the periods next to it in the same sentence, if there are any: a month and a year that these say, in Chinese those before, are left out.",
			examples: []example{{"en", `{{period "on" .From .To}}`}, {"ru", `{{period "on" .From .To}}`}, {"en", `{{period "bare" .From .To}}`}, {"es", `{{period "on" .From .To (list) .Dates}}`}},
		},
		{
			name: "periods", takes: "FORM PERIODS", first: dateForm, call: w.periods,
			does:     "Writes a list of periods. Each has the facts `.From` and `.To`.",
			examples: []example{{"en", `{{periods "on" .Periods}}`}, {"fr", `{{periods "on" .Periods}}`}},
		},
		{
			name: "clock", takes: "TIME", call: w.clock,
			does:     "Writes a time of day, with the words that the language has before it. TIME is the fact `.Time`, or text.",
			examples: []example{{"en", `{{clock "10:05"}}`}, {"fr", `{{clock "10:05"}}`}, {"es", `{{clock "10:05"}}`}, {"ru", `{{clock "10:05"}}`}, {"zh", `{{clock "10:05"}}`}, {"ar", `{{clock "10:05"}}`}},
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

func (w *Writer) period(form string, from, to any, beside ...any) (string, error) {
	first, err := date(from)
	if err != nil {
		return "", err
	}
	last, err := date(to)
	if err != nil {
		return "", err
	}
	var others []tomlfile.Date
	if len(beside) == 2 {
		if others, err = each(&w.meter, beside[w.locale.dates.Sayer()], date); err != nil {
			return "", err
		}
	}
	written, err := w.locale.dates.Period(form, first, last, others...)
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

func (w *Writer) clock(t any) (string, error) {
	at := origin(t)
	if v, ok := t.(tomlfile.Value[tomlfile.Time]); ok {
		t = v.V
	}
	text, _, err := word(t)
	if err != nil {
		return "", err
	}
	written, err := w.locale.dates.Time(text)
	return w.mark(written, at), err
}

func firstOrigin(v any) source.Span {
	for _, e := range elements(v) {
		return origin(e)
	}
	return source.Span{}
}
