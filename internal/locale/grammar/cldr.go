package grammar

// This file has the plural categories and the tags of languages, as the
// Unicode Common Locale Data Repository defines them.

import (
	"maps"
	"slices"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"rapporteur/internal/lang"
)

// Other is the category that every language has.
const Other = "other"

// names are the categories by their names in messages.
var names = [...]string{
	plural.Other: Other, plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

// IsCategory reports whether name is a plural category of some language.
func IsCategory(name string) bool { return slices.Contains(names[:], name) }

// ParseTag reads a BCP 47 tag.
func ParseTag(tag string) (language.Tag, error) { return language.Parse(tag) }

// Plurals knows the plural categories of one language.
type Plurals struct{ tag language.Tag }

// Of returns the plural categories of a language.
func Of(tag lang.Tag) Plurals { return Plurals{language.Make(string(tag))} }

// Tag returns the language's tag.
func (p Plurals) Tag() language.Tag { return p.tag }

// Cardinal returns the category of a count.
func (p Plurals) Cardinal(n int) string {
	return names[plural.Cardinal.MatchPlural(p.tag, max(n, -n), 0, 0, 0, 0)]
}

// Ordinal returns the category of the n-th of several things.
func (p Plurals) Ordinal(n int) string {
	return names[plural.Ordinal.MatchPlural(p.tag, n, 0, 0, 0, 0)]
}

// Required returns the cardinal categories that whole numbers up to the
// hundreds have, sorted.
func (p Plurals) Required() []string {
	found := make(map[string]bool)
	for n := range 300 {
		found[p.Cardinal(n)] = true
	}
	return slices.Sorted(maps.Keys(found))
}
