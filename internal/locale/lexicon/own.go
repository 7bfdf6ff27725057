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
	entities, entries := make(map[string]Entity), make(map[string]Entry)
	for _, n := range more {
		forms := maps.Clone(n.Forms)
		if len(forms) > 0 {
			first := forms[slices.Sorted(maps.Keys(forms))[0]]
			completeForms(r.ReportOwn, n.Code, forms, first.Span, g, x.forms)
		}
		entities[n.Code], entries[n.Code] = n.Entity, Entry{at: forms["list"].Span, Long: forms}
	}
	extended := new(*x)
	extended.entities, extended.entries = x.entities.With(entities), x.entries.With(entries)
	extended.codes = slices.Compact(slices.Sorted(slices.Values(slices.AppendSeq(x.Codes(), maps.Keys(entities)))))
	extended.long = sync.OnceValue(extended.longNames)
	return extended
}

// With returns the order of a Lexicon with more names.
func (o *Order) With(x *Lexicon, more []Named) *Order {
	added := make(map[string]Entry, len(more))
	for _, n := range more {
		e, _ := x.Entry(n.Code)
		e.Sort.V = cmp.Or(n.Sort, e.Long["list"].V)
		added[n.Code] = e
	}
	names := new(*o.names)
	names.entries = o.names.entries.With(added)
	return newOrder(o.collator, o.article, x.entities, names)
}
