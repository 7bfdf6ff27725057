package locale

func (w *Writer) numberFunctions() []function {
	return []function{
		{
			name: "number", takes: "SERIES N", first: seriesName, call: w.number,
			does:     "Writes a number.",
			examples: []example{{"en", `{{number "ordinal" 11}}`}, {"fr", `{{number "ordinal_digits_f" 1}}`}, {"ar", `{{number "ordinal_f" 11}}`}},
		},
		{
			name: "numbers", takes: "SERIES NUMBERS", first: seriesName, call: w.numberList,
			does:     "Writes a list of numbers.",
			examples: []example{{"en", `{{numbers "ordinal_digits" .Sittings}}`}, {"ru", `{{numbers "ordinal_digits_n_prep" .Sittings}}`}, {"ar", `{{numbers "digits" (list 2 3 4)}}`}},
		},
		{
			name: "quantity", takes: "SERIES N", first: seriesName, call: w.quantity,
			does:     "Writes how many there are: in words up to the number that `quantity.words_to` of `writing/numbers.toml` gives, in digits above it.",
			examples: []example{{"en", `{{quantity "cardinal" 4}}`}, {"en", `{{quantity "cardinal" 20}}`}, {"zh", `{{quantity "cardinal_before_classifier" 2}}`}},
		},
		{
			name: "plural", takes: "N", call: w.plural,
			does:     "Returns the plural category of a number, to compare it: zero, one, two, few, many or other.",
			examples: []example{{"en", `{{plural 21}}`}, {"ru", `{{plural 21}}`}, {"ar", `{{plural 21}}`}},
		},
	}
}

// numberSeries are the series of numbers. Each language has those that its
// sentences need.
func numberSeries() []term {
	return []term{
		{"digits", "in digits"},
		{"cardinal", "a quantity in words"},
		{"cardinal_before_classifier", "a quantity before a classifier"},
		{"cardinal_m", "a quantity, masculine"},
		{"cardinal_f", "a quantity, feminine"},
		{"cardinal_n", "a quantity, neuter"},
		{"cardinal_m_oblique", "a quantity, masculine, genitive or accusative"},
		{"cardinal_f_oblique", "a quantity, feminine, genitive or accusative"},
		{"ordinal", "a position in words"},
		{"ordinal_m", "a position, masculine"},
		{"ordinal_m_before_noun", "a position, masculine, directly before its noun"},
		{"ordinal_f", "a position, feminine"},
		{"ordinal_m_oblique", "a position, masculine, genitive or accusative"},
		{"ordinal_f_oblique", "a position, feminine, genitive or accusative"},
		{"ordinal_m_nom", "a position, masculine, nominative"},
		{"ordinal_n_nom", "a position, neuter, nominative"},
		{"ordinal_n_gen", "a position, neuter, genitive"},
		{"ordinal_n_prep", "a position, neuter, prepositional"},
		{"ordinal_n_ins", "a position, neuter, instrumental"},
		{"ordinal_f_nom", "a position, feminine, nominative"},
		{"ordinal_f_gen", "a position, feminine, genitive"},
		{"ordinal_f_acc", "a position, feminine, accusative"},
		{"ordinal_f_prep", "a position, feminine, prepositional"},
		{"ordinal_digits", "a position in digits"},
		{"ordinal_digits_m", "a position in digits, masculine"},
		{"ordinal_digits_f", "a position in digits, feminine"},
		{"ordinal_digits_m_nom", "a position in digits, masculine, nominative"},
		{"ordinal_digits_n_nom", "a position in digits, neuter, nominative"},
		{"ordinal_digits_n_gen", "a position in digits, neuter, genitive"},
		{"ordinal_digits_n_prep", "a position in digits, neuter, prepositional"},
		{"ordinal_digits_n_ins", "a position in digits, neuter, instrumental"},
		{"ordinal_digits_f_nom", "a position in digits, feminine, nominative"},
		{"ordinal_digits_f_gen", "a position in digits, feminine, genitive"},
		{"ordinal_digits_f_acc", "a position in digits, feminine, accusative"},
		{"ordinal_digits_f_prep", "a position in digits, feminine, prepositional"},
		{"sittings", "the number of a sitting"},
	}
}

func (w *Writer) number(series string, n any) (string, error) {
	return w.writeNumber(w.locale.InSeries, series, n)
}

func (w *Writer) quantity(series string, n any) (string, error) {
	return w.writeNumber(w.locale.Quantity, series, n)
}

func (w *Writer) writeNumber(write func(string, int) (string, error), series string, v any) (string, error) {
	if item, ok := v.(ItemNumber); ok {
		if places, long := item.places(); long {
			return w.locale.ReferenceNumbers(places, func(number string, _ []int) string { return w.mark(number, item.Span) })
		}
	}
	n, err := integer(v)
	if err != nil {
		return "", err
	}
	written, err := write(series, n)
	return w.mark(written, origin(v)), err
}

func (w *Writer) numberList(series string, ns any) (string, error) {
	written, err := each(&w.meter, ns, func(n any) (string, error) { return w.number(series, n) })
	if err != nil {
		return "", err
	}
	return w.spend(w.locale.grammar.PlainList().Join(written))
}

func (w *Writer) plural(n any) (string, error) {
	i, err := integer(n)
	return w.locale.messages.Plural(i), err
}
