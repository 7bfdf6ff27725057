package lexicon

import "slices"

// Spelling is one way in which a text may name an entity.
type Spelling struct {
	Code   string
	Text   string
	Form   string // of the language's forms; "" for an alias or another case
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
// code: its names in every form, long ones first, and its aliases; the names that it
// had before or has since are among these.
func (x *Lexicon) Spellings(code string) []Spelling {
	e, _ := x.Entry(code)
	all := make([]Spelling, 0, len(e.Long)+len(e.Short)+len(e.Aliases))
	add := func(length Length, forms map[string]text) {
		for _, form := range x.forms {
			if forms[form].V != "" {
				all = append(all, Spelling{code, forms[form].V, form, length})
			}
		}
	}
	add(Long, e.Long)
	add(Short, e.Short)
	for _, name := range e.Inflected {
		all = append(all, Spelling{Code: code, Text: name.V, Length: Long})
	}
	for _, alias := range e.Aliases {
		all = append(all, Spelling{Code: code, Text: alias.V, Length: Alias})
	}
	for _, other := range x.ofOtherDays(code) {
		for _, name := range other.Inflected {
			all = append(all, Spelling{Code: code, Text: name.V, Length: Alias})
		}
		for _, form := range x.forms {
			if name := other.Long[form].V; name != "" {
				all = append(all, Spelling{Code: code, Text: name, Length: Alias})
			}
		}
	}
	return all
}

// Indexed returns the spellings that the index has, with marks of package reading,
// and the codes of all other entities, sorted, whose Spellings must be asked for.
func (x *Lexicon) Indexed() (spellings []Phrase, rest []string) {
	return x.indexed(func(i *Index) []Phrase { return i.Spellings() })
}

// indexed returns those phrases of the index that hold on the day of the lexicon, and
// the codes of all other entities that there are on it, sorted.
func (x *Lexicon) indexed(phrases func(*Index) []Phrase) (hold []Phrase, rest []string) {
	switch {
	case x.index == nil:
		return nil, x.Codes()
	case len(x.differ) == 0:
		return phrases(x.index), x.entries.Own()
	}
	differs := func(code string) bool { return isIn(x.differ, code) }
	hold = slices.DeleteFunc(slices.Clone(phrases(x.index)), func(p Phrase) bool { return differs(p.Code) })
	rest = slices.DeleteFunc(x.Codes(), func(code string) bool { return !differs(code) && !isIn(x.entries.Own(), code) })
	return hold, rest
}

func isIn(sorted []string, code string) bool {
	_, ok := slices.BinarySearch(sorted, code)
	return ok
}
