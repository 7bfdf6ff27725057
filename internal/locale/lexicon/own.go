package lexicon

import (
	"cmp"
	"maps"
	"slices"
	"sync"

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
	extended := new(*x)
	extended.entities, extended.entries, extended.codes = maps.Clone(x.entities), maps.Clone(x.entries), slices.Clone(x.codes)
	for _, n := range more {
		forms := maps.Clone(n.Forms)
		if len(forms) > 0 {
			first := forms[slices.Sorted(maps.Keys(forms))[0]]
			completeForms(r.ReportOwn, n.Code, forms, first.Span, g, x.forms)
		}
		extended.entities[n.Code], extended.entries[n.Code] = n.Entity, Entry{at: forms["list"].Span, Long: forms}
		extended.codes = append(extended.codes, n.Code)
	}
	slices.Sort(extended.codes)
	extended.codes = slices.Compact(extended.codes)
	extended.long = sync.OnceValue(extended.longNames)
	return extended
}

// With returns the order of a Lexicon with more names.
func (o *Order) With(x *Lexicon, more []Named) *Order {
	added := &Lexicon{entries: make(map[string]Entry, len(more))}
	for _, n := range more {
		e := x.entries[n.Code]
		e.Sort.V = cmp.Or(n.Sort, e.Long["list"].V)
		added.entries[n.Code] = e
	}
	return o.extended(x.entities, added)
}

// extended returns the order with more names, or others for the same codes.
func (o *Order) extended(entities map[string]Entity, added *Lexicon) *Order {
	together := func(keys map[string][]byte, part func(Entry) string) map[string][]byte {
		all := maps.Clone(keys)
		maps.Copy(all, added.keys(o.collator(), part))
		return all
	}
	extended := new(*o)
	extended.entities, extended.words = entities, together(o.words, Entry.sorted)
	extended.loose = sync.OnceValue(func() map[string][]byte { return together(o.loose(), Entry.loose) })
	return extended
}
