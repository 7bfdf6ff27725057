package locale

import (
	"errors"
	"fmt"

	"rapporteur/internal/locale/grammar"
)

func (w *Writer) listFunctions() []function {
	return []function{
		{
			name: "join", takes: "ITEMS", call: w.join,
			does:     "Writes a list of words in the order given, with the conjunction of the language.",
			examples: []example{{"en", `{{join .People}}`}, {"es", `{{join (list "Grecia" "Italia")}}`}, {"ar", `{{join .People}}`}},
		},
		{
			name: "gender", takes: "GENDER FEMININE MASCULINE [MIXED]", call: gender,
			does:     "Writes the word that agrees with a gender: feminine, masculine or mixed. It is an error if the gender is mixed and there is no word for that.",
			examples: []example{{"en", `{{gender "feminine" "her" "his" "their"}}`}, {"en", `{{gender .Gender "her" "his" "their"}}`}},
		},
		{
			name: "elide", takes: "WORD NEXT", call: w.elide,
			does:     "Writes two words. The first loses its end where the language elides it; `elision` in `writing/grammar.toml` says where.",
			examples: []example{{"fr", `{{elide "de" "Olivia Roe"}}`}, {"fr", `{{elide "de" "Jane Doe"}}`}},
		},
		{
			name: "capital", takes: "TEXT", call: w.capital,
			does:     "Writes a text with a capital first letter, for the start of a sentence.",
			examples: []example{{"fr", `{{name "text" "FRA" | capital}}`}},
		},
	}
}

func (w *Writer) join(items any) (string, error) {
	written, err := each(&w.meter, items, func(v any) (string, error) {
		s, span, err := word(v)
		return w.mark(s, span), err
	})
	if err != nil {
		return "", err
	}
	return w.spend(w.locale.grammar.PlainList().Join(written))
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
		return "", fmt.Errorf("%q is not a gender: feminine, masculine or mixed", of)
	case len(mixed) == 0:
		return "", errors.New("gender needs a word for mixed")
	}
	return mixed[0], nil
}

func (w *Writer) elide(short string, next any) (string, error) {
	s, span, err := word(next)
	if err != nil {
		return "", err
	}
	return w.locale.grammar.Elision.Elide(short, w.mark(s, span)), w.meter.Spend(len(short) + len(s))
}

func (w *Writer) capital(v any) (string, error) {
	s, _, err := word(v)
	if err != nil {
		return "", err
	}
	return grammar.Capital(s), w.meter.Spend(len(s))
}
