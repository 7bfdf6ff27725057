package locale

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/locale/localefile"
)

// Own is an organization or a group that a session brings with it, with its names
// in a language, by form.
type Own struct {
	Entity
	Names func(lang.Tag) map[string]text
}

// With returns a Locale that also knows the organizations, groups and places of a
// session. A name that lacks a form is a finding.
func (l *Locale) With(own []Own, places map[string]map[string]text) (*Locale, diag.List) {
	if len(own) == 0 && len(places) == 0 {
		return l, nil
	}
	tag := l.language.Tag
	sortedBy := tag
	if other := l.grammar.Order.Names.V; other != "" {
		sortedBy = lang.Tag(other)
	}
	var named []lexicon.Named
	for _, o := range own {
		named = append(named, lexicon.Named{Entity: o.Entity, Forms: o.Names(tag), Sort: o.Names(sortedBy)["list"].V})
	}
	r := new(localefile.Reader)
	extended := *l
	extended.Lexicon = l.Lexicon.With(r, l.grammar, named)
	extended.Order = l.Order.With(extended.Lexicon, named)
	extended.places = l.places.With(places)
	for _, key := range slices.Sorted(maps.Keys(places)) {
		completePlace(r, key, places[key])
	}
	return &extended, r.Findings
}

// completePlace reports the forms that the name of a place lacks.
func completePlace(r *localefile.Reader, key string, forms map[string]text) {
	for _, form := range neededPlaceForms() {
		if _, ok := forms[form.name]; !ok && len(forms) > 0 {
			first := forms[slices.Sorted(maps.Keys(forms))[0]]
			r.ReportOwn(first.Span, "add "+form.name+" = …", "the place %q has no form %q", key, form.name)
		}
	}
}
