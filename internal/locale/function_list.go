package locale

import (
	"errors"
	"fmt"
	"slices"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/source"
)

func (w *Writer) listFunctions() []function {
	return []function{
		{
			name: "join", takes: "ITEMS", call: w.join,
			does:     "Writes a list of words in the order given, with the conjunction of the language.",
			examples: []example{{"en", `{{join .People}}`}, {"es", `{{join (list "Grecia" "Italia")}}`}, {"ar", `{{join .People}}`}},
		},
		{
			name: "languages", takes: "LANGUAGES", call: w.languages,
			does:     "Writes a list of languages, sorted as the language sorts them. Their names are the messages `language.en` and so on.",
			examples: []example{{"en", `{{languages (list "es" "en" "fr")}}`}, {"es", `{{languages (list "en" "fr" "es")}}`}, {"ru", `{{languages (list "en")}}`}},
		},
		{
			name: "gender", takes: "GENDER FEMININE MASCULINE [MIXED]", call: gender,
			does:     "Writes the word that agrees with a gender: feminine, masculine or mixed. It is an error if the gender is mixed and there is no word for that.",
			examples: []example{{"en", `{{gender "feminine" "her" "his" "their"}}`}, {"en", `{{gender .Gender "her" "his" "their"}}`}},
		},
		{
			name: "agree", takes: "WORD FEMININE MASCULINE [NEUTER]", first: genderedWord, call: w.agree,
			does:     "Writes what agrees with a word of the body, whose gender is the message WORD.gender. Where nothing is given for neuter, it is as for masculine.",
			examples: []example{{"fr", `{{agree "body.event" "tenue" "tenu"}}`}, {"ru", `{{agree "body.event" "состоялась" "состоялся" "состоялось"}}`}},
		},
		{
			name: "elide", takes: "WORD NEXT", call: w.elide,
			does:     "Writes two words as the language joins them; `elision` in `writing/grammar.toml` says where the first loses its end or becomes one with an article.",
			examples: []example{{"fr", `{{elide "de" "Olivia Roe"}}`}, {"fr", `{{elide "de" "le Groupe"}}`}, {"fr", `{{elide "de" "Jane Doe"}}`}},
		},
		{
			name: "capital", takes: "TEXT", call: w.capital,
			does:     "Writes a text with a capital first letter, for the start of a sentence.",
			examples: []example{{"fr", `{{name "text" "FRA" | capital}}`}},
		},
	}
}

// languages writes the names of languages in the order of the alphabet, or in that of
// the English names where the names of States are in it too.
func (w *Writer) languages(tags any) (string, error) {
	names := make(map[string]string)
	all, err := each(&w.meter, tags, func(v any) (string, error) {
		tag, span, err := word(v)
		if err != nil {
			return "", err
		}
		name, err := w.Execute("language."+tag, nil, nil)
		names[tag] = w.mark(source.Strip(name), span) // of the session, not of the message
		return tag, err
	})
	if err != nil {
		return "", err
	}
	sorted := func(tag string) string { return source.Strip(names[tag]) }
	if w.locale.grammar.Order.Names.IsSet() {
		sorted = func(tag string) string {
			return fmt.Sprint(slices.IndexFunc(lang.All(), func(l lang.Language) bool { return string(l.Tag) == tag }))
		}
	}
	alphabet := w.locale.Alphabet()
	slices.SortFunc(all, func(a, b string) int { return alphabet(sorted(a), sorted(b)) })
	for i, tag := range all {
		all[i] = names[tag]
	}
	return w.spend(w.locale.grammar.PlainList().Join(all))
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

// genderForm is how the message with the gender of a word is called after the word.
const genderForm = ".gender"

// agree picks what agrees with a word of the body.
func (w *Writer) agree(id, feminine, masculine string, neuter ...string) (string, error) {
	of, err := w.Execute(id+genderForm, nil, nil)
	if err != nil {
		return "", err
	}
	switch _, of, _ = unmarked(of); of {
	case "feminine":
		return feminine, nil
	case "masculine":
		return masculine, nil
	case "neuter":
		return append(neuter, masculine)[0], nil
	}
	return "", w.Refused(id+genderForm, fmt.Errorf("%q is not a gender: feminine, masculine or neuter", of))
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
