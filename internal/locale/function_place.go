package locale

import (
	"fmt"
	"slices"
)

func (w *Writer) placeFunctions() []function {
	return []function{{
		name: "place", takes: "FORM KEY", first: placeForm, call: w.place,
		does:     "Writes a place. The keys are those of `names/places.toml`.",
		examples: []example{{"fr", `{{place "name" "vienna"}}`}, {"fr", `{{place "in" "vienna"}}`}, {"zh", `{{place "in" "vienna"}}`}},
	}}
}

// placeForms are the forms of places.
func placeForms() []term {
	return append(neededPlaceForms(), []term{
		{"de", "with the preposition de"},
		{"gen", "genitive"},
		{"dat", "dative"},
		{"acc", "accusative"},
		{"ins", "instrumental"},
		{"prep", "prepositional, without preposition"},
	}...)
}

// neededPlaceForms are the forms that each place has, also that of a session.
func neededPlaceForms() []term {
	return []term{
		{"name", "the name alone"},
		{"in", "with the word for “in”: where something was held"},
	}
}

func (w *Writer) place(form string, key any) (string, error) {
	name, span, err := word(key)
	if err != nil {
		return "", err
	}
	before, name, after := unmarked(name)
	written, err := w.locale.Place(form, name)
	if err != nil {
		return "", err
	}
	return before + w.mark(written, span) + after, nil
}

// hasPlaceForm reports whether all places of the language have a form.
func (l *Locale) hasPlaceForm(form string) bool {
	return slices.ContainsFunc(neededPlaceForms(), func(t term) bool { return t.name == form }) || !slices.ContainsFunc(l.PlaceKeys(), func(key string) bool {
		forms, _ := l.places.Get(key)
		return forms[form].V == ""
	})
}

// Place returns the form of a place's name.
func (l *Locale) Place(form, key string) (string, error) {
	forms, ok := l.places.Get(key)
	if !ok {
		return "", fmt.Errorf("names/places.toml has no place %q", key)
	}
	written, ok := forms[form]
	if !ok {
		return "", fmt.Errorf("the place %q has no form %q", key, form)
	}
	return written.V, nil
}
