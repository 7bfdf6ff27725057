package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// NamedIn returns the codes of the entities whose long name is in the text, in
// any form. Only entities that also have a short name are looked for, and none
// that skip accepts.
func (x *Lexicon) NamedIn(text string, skip func(code string) bool) []string {
	var found []string
	for _, long := range x.long() {
		if !skip(long.code) && slices.ContainsFunc(long.forms, func(form string) bool { return strings.Contains(text, form) }) {
			found = append(found, long.code)
		}
	}
	return found
}

// longName is the long name of an entity that has a short one too, in the
// forms that must be looked for: a form that holds another is found with it.
type longName struct {
	code  string
	forms []string
}

func (x *Lexicon) longNames() []longName {
	var names []longName
	for _, code := range x.codes {
		if e, _ := x.Entry(code); e.Short != nil {
			names = append(names, longName{code, shortest(e.Long)})
		}
	}
	return names
}

// shortest returns the forms that hold no other one, each once.
func shortest(forms map[string]text) []string {
	var all []string
	for _, form := range forms {
		all = append(all, form.V)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) })
	var kept []string
	for _, form := range all {
		if !slices.ContainsFunc(kept, func(k string) bool { return strings.Contains(form, k) }) {
			kept = append(kept, form)
		}
	}
	return kept
}
