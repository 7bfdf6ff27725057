package lexicon

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"golang.org/x/text/collate"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
)

// Named is an entity of a session's own with its name by form. Sort is what it is
// sorted by, if that is not its name.
type Named struct {
	Entity
	Forms map[string]text
	Sort  string
}

// With returns a Lexicon that has more names. A form that a name lacks and that no
// other replaces is a finding.
func (x *Lexicon) With(r *localefile.Reader, g grammar.Grammar, more []Named) *Lexicon {
	extended := &Lexicon{entities: maps.Clone(x.entities), entries: maps.Clone(x.entries), forms: x.forms}
	for _, n := range more {
		forms := maps.Clone(n.Forms)
		if len(forms) > 0 {
			first := forms[slices.Sorted(maps.Keys(forms))[0]]
			completeForms(r.ReportOwn, n.Code, forms, first.Span, g, x.forms)
		}
		extended.entities[n.Code], extended.entries[n.Code] = n.Entity, Entry{at: forms["list"].Span, Long: forms}
	}
	extended.codes = slices.Sorted(maps.Keys(extended.entities))
	extended.long = sync.OnceValue(extended.longNames)
	return extended
}

// With returns the order of a Lexicon with more names.
func (o *Order) With(how grammar.Ordering, x *Lexicon, more []Named) *Order {
	tag, err := grammar.ParseTag(how.Collation.V)
	if err != nil {
		return o // which is reported
	}
	added := &Lexicon{entries: make(map[string]Entry, len(more))}
	for _, n := range more {
		e := x.entries[n.Code]
		e.Sort.V = cmp.Or(n.Sort, e.Long["list"].V)
		added.entries[n.Code] = e
	}
	together := func(keys map[string][]byte, part func(Entry) string) map[string][]byte {
		all := maps.Clone(keys)
		maps.Copy(all, added.keys(collate.New(tag), part))
		return all
	}
	extended := &Order{entities: x.entities, words: together(o.words, Entry.sorted), short: o.short, Alphabet: o.Alphabet}
	extended.loose = sync.OnceValue(func() map[string][]byte { return together(o.loose(), Entry.loose) })
	return extended
}
