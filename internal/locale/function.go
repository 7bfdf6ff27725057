package locale

import (
	"errors"
	"fmt"
	"strings"
	"text/template"

	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// functions are those of the package documentation, in its order.
func (w *Writer) functions() template.FuncMap {
	return template.FuncMap{
		"t": w.message, "tn": w.counted, "each": w.eachMessage, "dict": dict, "list": func(v ...any) []any { return v },
		"name": w.name, "long": w.long, "short": w.short, "names": w.names,
		"genderOf": w.genderOf, "numberOf": w.numberOf,
		"place":  w.place,
		"number": w.number, "numbers": w.numberList, "quantity": w.quantity, "plural": w.plural,
		"date": w.date, "days": w.days, "period": w.period, "periods": w.periods,
		"join": w.join, "gender": gender, "elide": w.elide, "capital": capitalOf,
	}
}

// functionNames has the functions of messages by name, for parsing only: there
// is no Writer behind them.
func functionNames() map[string]any {
	known := new(Writer).functions()
	for _, name := range builtins {
		known[name] = true
	}
	return known
}

// builtins are the functions of package text/template, which does not list
// them for those who want the syntax of a text only.
var builtins = strings.Fields("and call html index slice js len not or print printf println urlquery eq ge gt le lt ne")

func optional(data []any) any {
	if len(data) == 0 {
		return nil
	}
	return data[0]
}

func (w *Writer) message(id string, data ...any) (string, error) {
	return w.Execute(id, nil, optional(data))
}

func (w *Writer) counted(id string, count any, data ...any) (string, error) {
	return w.Execute(id, count, optional(data))
}

// eachMessage executes a message with each of several things.
func (w *Writer) eachMessage(id string, items any) ([]string, error) {
	return each(items, func(v any) (string, error) { return w.Execute(id, nil, v) })
}

func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, errors.New("dict needs a value behind every key")
	}
	d := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		key, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %v is no key", pairs[i])
		}
		d[key] = pairs[i+1]
	}
	return d, nil
}

func (w *Writer) place(form string, key any) (string, error) {
	name, span, err := word(key)
	if err != nil {
		return "", err
	}
	before, name, after := unmarked(name)
	forms, ok := w.locale.places[name]
	if !ok {
		return "", fmt.Errorf("names/places.toml has no place %q", name)
	}
	written, ok := forms[form]
	if !ok {
		return "", fmt.Errorf("the place %q has no form %q", name, form)
	}
	return before + w.mark(written.V, span) + after, nil
}

func (w *Writer) number(series string, n any) (string, error) {
	return w.writeNumber(w.locale.numbers.write, series, n)
}

func (w *Writer) quantity(series string, n any) (string, error) {
	return w.writeNumber(w.locale.numbers.quantity, series, n)
}

func (w *Writer) writeNumber(write func(string, int) (string, error), series string, v any) (string, error) {
	n, err := integer(v)
	if err != nil {
		return "", err
	}
	written, err := write(series, n)
	return w.mark(written, origin(v)), err
}

func (w *Writer) numberList(series string, ns any) (string, error) {
	written, err := each(ns, func(n any) (string, error) { return w.number(series, n) })
	return w.locale.grammar.Lists[plainList].join(written), err
}

func (w *Writer) plural(n any) (string, error) {
	i, err := integer(n)
	return pluralOf(w.locale.messages.tag, i), err
}

func (w *Writer) date(form string, d any) (string, error) {
	day, err := date(d)
	if err != nil {
		return "", err
	}
	written, err := w.locale.dates.days(form, []tomlfile.Date{day})
	return w.mark(written, origin(d)), err
}

func (w *Writer) days(form string, ds any) (string, error) {
	dates, err := each(ds, date)
	if err != nil {
		return "", err
	}
	written, err := w.locale.dates.days(form, dates)
	return w.mark(written, firstOrigin(ds)), err
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
	written, err := w.locale.dates.period(form, first, last)
	return w.mark(written, origin(from)), err
}

func (w *Writer) periods(form string, ps any) (string, error) {
	written, err := each(ps, func(p any) (string, error) {
		from, to, err := ends(p)
		if err != nil {
			return "", err
		}
		return w.period(form, from, to)
	})
	return w.listOf("periods").join(written), err
}

func firstOrigin(v any) source.Span {
	for _, e := range elements(v) {
		return origin(e)
	}
	return source.Span{}
}

func (w *Writer) join(items any) (string, error) {
	written, err := each(items, func(v any) (string, error) {
		s, span, err := word(v)
		return w.mark(s, span), err
	})
	return w.locale.grammar.Lists[plainList].join(written), err
}

// gender picks the word that agrees with a gender.
func gender(g any, feminine, masculine string, mixed ...string) (string, error) {
	of, _, err := word(g)
	if err != nil {
		return "", err
	}
	switch _, of, _ = unmarked(of); {
	case of == "feminine":
		return feminine, nil
	case of == "masculine":
		return masculine, nil
	case of != "mixed":
		return "", fmt.Errorf("%q is no gender: feminine, masculine or mixed", of)
	case len(mixed) == 0:
		return "", errors.New("gender needs a word for mixed")
	}
	return mixed[0], nil
}

func (w *Writer) elide(short string, next any) (string, error) {
	s, span, err := word(next)
	return w.locale.grammar.Elision.elide(short, w.mark(s, span)), err
}

func capitalOf(v any) (string, error) {
	s, _, err := word(v)
	return capital(s), err
}
