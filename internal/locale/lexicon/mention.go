package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// NamedIn returns the codes of the entities whose long name is in the text, in
// any form, sorted. Only entities that also have a short name are looked for, and
// none that skip accepts.
func (x *Lexicon) NamedIn(text string, skip func(code string) bool) []string {
	var found []string
	long := x.long()
	for at := range text {
		long.Beginning(text[at:], func(name Phrase) bool {
			if !skip(name.Code) {
				found = append(found, name.Code)
			}
			return true
		})
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// longNames returns the long names to look for.
func (x *Lexicon) longNames() *Layers {
	indexed, codes := x.indexed(func(i *Index) []Phrase { return i.Long() })
	return &Layers{NewPhrases(indexed), NewPhrases(x.LongNames(codes)), codes}
}

// LongNames returns the long names of those of the entities that have a short one
// too, in the forms that must be looked for: a form that holds another is found with
// it.
func (x *Lexicon) LongNames(codes []string) []Phrase {
	var names []Phrase
	for _, code := range codes {
		if e, _ := x.Entry(code); e.Short != nil {
			for _, form := range shortest(e.Long) {
				names = append(names, Phrase{Text: form, Code: code})
			}
		}
	}
	SortPhrases(names)
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
