package locale

import (
	"cmp"
	"slices"
)

// Spelling is one way in which a text may name an entity.
type Spelling struct {
	Code   string
	Text   string
	Form   string // of the language's forms; "" for an alias
	Length Length
}

// Length says which of an entity's names a spelling is.
type Length int

// The lengths. An Alias is understood, but never written.
const (
	Long Length = iota
	Short
	Alias
)

// Spellings returns every way in which the lexicon names the entity of a
// code: its names in every form, long ones first, and its aliases.
func (l *Locale) Spellings(code string) []Spelling {
	e := l.lexicon.entries[code]
	all := make([]Spelling, 0, len(e.Long)+len(e.Short)+len(e.Aliases))
	add := func(length Length, forms map[string]text) {
		for form, name := range forms {
			if name.V != "" {
				all = append(all, Spelling{code, name.V, form, length})
			}
		}
	}
	add(Long, e.Long)
	add(Short, e.Short)
	for _, alias := range e.Aliases {
		all = append(all, Spelling{Code: code, Text: alias.V, Length: Alias})
	}
	slices.SortStableFunc(all, func(a, b Spelling) int {
		return cmp.Or(cmp.Compare(a.Length, b.Length), cmp.Compare(a.Form, b.Form))
	})
	return all
}
