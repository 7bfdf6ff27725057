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
		{"digits", "digits"},
		{"cardinal", "how many, in words"},
		{"cardinal_before_classifier", "how many, before a classifier"},
		{"cardinal_m", "how many, of a masculine noun"},
		{"cardinal_f", "how many, of a feminine noun"},
		{"cardinal_n", "how many, of a neuter noun"},
		{"cardinal_m_oblique", "the same, genitive and accusative"},
		{"cardinal_f_oblique", "the same, genitive and accusative"},
		{"ordinal", "the how-manieth, in words"},
		{"ordinal_m", "of a masculine noun"},
		{"ordinal_m_before_noun", "the short form before a masculine noun"},
		{"ordinal_f", "of a feminine noun"},
		{"ordinal_m_oblique", "masculine, genitive and accusative"},
		{"ordinal_f_oblique", "feminine, genitive and accusative"},
		{"ordinal_n_nom", "neuter, nominative"},
		{"ordinal_n_gen", "neuter, genitive"},
		{"ordinal_n_prep", "neuter, prepositional"},
		{"ordinal_n_ins", "neuter, instrumental"},
		{"ordinal_f_nom", "feminine, nominative"},
		{"ordinal_f_gen", "feminine, genitive"},
		{"ordinal_f_prep", "feminine, prepositional"},
		{"ordinal_digits", "the same with digits"},
		{"ordinal_digits_m", "with digits, masculine"},
		{"ordinal_digits_f", "with digits, feminine"},
		{"ordinal_digits_n_nom", "with digits, neuter, nominative"},
		{"ordinal_digits_n_gen", "with digits, neuter, genitive"},
		{"ordinal_digits_n_prep", "with digits, neuter, prepositional"},
		{"ordinal_digits_f_nom", "with digits, feminine, nominative"},
		{"ordinal_digits_f_gen", "with digits, feminine, genitive"},
		{"ordinal_digits_f_prep", "with digits, feminine, prepositional"},
		{"sittings", "the number of a sitting, without the word for it"},
	}
}

func (w *Writer) number(series string, n any) (string, error) {
	return w.writeNumber(w.locale.InSeries, series, n)
}

func (w *Writer) quantity(series string, n any) (string, error) {
	return w.writeNumber(w.locale.Quantity, series, n)
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
	return w.locale.grammar.PlainList().Join(written), err
}

func (w *Writer) plural(n any) (string, error) {
	i, err := integer(n)
	return w.locale.messages.Plural(i), err
}
