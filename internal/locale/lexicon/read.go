package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// entity is a table of entities.toml.
type entity struct {
	Kind      text                 `toml:"kind" required:"true"`
	Status    text                 `toml:"status" oneof:"member observer non-member"`
	ISO2      text                 `toml:"iso2"`
	M49       text                 `toml:"m49"`
	ISO4      text                 `toml:"iso4"`
	Admitted  day                  `toml:"admitted"`
	From      day                  `toml:"from"`
	Renamed   day                  `toml:"renamed"`
	Until     day                  `toml:"until"`
	Tail      tomlfile.Value[bool] `toml:"tail"`
	Introduce tomlfile.Value[bool] `toml:"introduce"`

	Delegation text   `toml:"delegation"`
	Members    []text `toml:"members"`
	Became     []text `toml:"became"`
}

// Entities are all entities, by code.
type Entities struct {
	*localefile.Table[Entity]
	History
}

// ReadEntities reads what is true in every language, by the index if there is one.
func ReadEntities(r *localefile.Reader, index *Index) Entities {
	if index != nil {
		return Entities{Lazily(index.Entries, func(s Section, e entity) Entity { return e.of(s.Key) }), index.History}
	}
	var read map[string]entity
	r.Decode(r.Read("entities.toml"), &read)
	all := make(map[string]Entity, len(read))
	for code, e := range read {
		all[code] = e.of(code)
	}
	for _, code := range slices.Sorted(maps.Keys(read)) {
		for _, m := range slices.Concat(read[code].Members, read[code].Became) {
			if _, ok := read[m.V]; !ok {
				r.Report(m.Span, "correct the code", "%q has the member or successor %q, which is not in entities.toml", code, m.V)
			}
		}
	}
	return Entities{localefile.NewTable(all), historyOf(all)}
}

func (e entity) of(code string) Entity {
	of := Facts{e.Status.V, nil, e.Admitted.V, e.From.V, e.Renamed.V, e.Until.V, nil}
	for _, b := range e.Became {
		of.Became = append(of.Became, b.V)
	}
	for _, other := range []text{e.ISO2, e.M49, e.ISO4} {
		if other.IsSet() {
			of.Codes = append(of.Codes, other.V)
		}
	}
	return Entity{code, e.Kind.V, e.Tail.V, e.Introduce.V, e.Delegation.V, e.Members, e.ISO2.V, of}
}

// Read reads the names of States and organizations in one language, by the index if
// there is one. Names have the forms of its grammar.
func Read(r *localefile.Reader, tag lang.Tag, g grammar.Grammar, entities Entities, index *Index) *Lexicon {
	x := &Lexicon{entities: entities.Table, changed: entities.Changed, codes: entities.today(), forms: slices.Sorted(maps.Keys(g.Forms)), index: index}
	x.long = sync.OnceValue(x.longNames)
	x.former = x.readFormer(r, tag, g)
	if index != nil {
		x.entries = Lazily(index.Entries, func(s Section, e Entry) Entry { return x.complete(e, s.file.Span(s.From+1, s.From+1+len(s.Key)), g) })
		return x
	}
	entries := readEntries(r, tag)
	states := r.File(tag, "names/states.toml").Whole()
	for _, code := range entities.Keys() {
		e, ok := entries[code]
		if !ok && isIn(entities.Gone, code) {
			continue // whose names are all former ones
		}
		if !ok {
			r.Report(states, "add it to names/states.toml, organizations.toml or groups.toml", "%s has no name", code)
			continue
		}
		if e.Long == nil {
			r.Report(e.at, fmt.Sprintf("add [%s.long]", code), "%s has no long name", code)
			continue
		}
		completeForms(r.Report, code+".long", e.Long, e.at, g, x.forms)
		if e.Short != nil {
			completeForms(r.Report, code+".short", e.Short, e.at, g, x.forms)
		}
	}
	unknownEntries(r, x, entries)
	x.entries = localefile.NewTable(entries)
	return x
}

// complete gives an entry that has no findings all its forms, and its place.
func (x *Lexicon) complete(e Entry, at source.Span, g grammar.Grammar) Entry {
	e.at = at
	for _, forms := range []map[string]text{e.Long, e.Short} {
		if forms != nil {
			completeForms(func(source.Span, string, string, ...any) {}, "", forms, at, g, x.forms)
		}
	}
	return e
}

// readEntries reads the names of States and organizations of a language.
func readEntries(r *localefile.Reader, tag lang.Tag) map[string]Entry {
	all := make(map[string]Entry)
	for _, name := range []string{"names/states.toml", "names/organizations.toml", "names/groups.toml"} {
		var entries map[string]Entry
		document := r.Decode(r.File(tag, name), &entries)
		for code, e := range entries {
			at, _ := document.Find(code)
			e.at = at.Key
			if _, ok := all[code]; ok {
				r.Report(e.at, "keep one of the two", "%s is in another file of names already", code)
			}
			all[code] = e
		}
	}
	return all
}

// reporting adds a finding: [localefile.Reader.Report], or ReportOwn for names of
// a session.
type reporting func(span source.Span, hint, format string, args ...any)

// completeForms gives a name the forms that it lacks, from those that replace
// them. It reports a form that is missing and cannot be replaced, at the entry,
// and a form that the language does not have. The order is that of the
// language's forms.
func completeForms(report reporting, name string, forms map[string]text, entry source.Span, g grammar.Grammar, order []string) {
	var unknown []string
	for form := range forms {
		if _, ok := g.Forms[form]; !ok {
			unknown = append(unknown, form)
		}
	}
	slices.Sort(unknown)
	for _, form := range unknown {
		report(forms[form].Span, "see [forms] of writing/grammar.toml", "%s: the language has no form %q", name, form)
	}
	var complete func(form string) text
	complete = func(form string) text {
		if own, ok := forms[form]; ok {
			return own
		}
		standIn := g.Forms[form]
		if standIn.V == "" || standIn.V == form {
			report(entry, "add "+form+" = … to its forms", "%s has no form %q", name, form)
			return text{}
		}
		return complete(standIn.V)
	}
	for _, form := range order {
		forms[form] = complete(form)
	}
}

func unknownEntries(r *localefile.Reader, x *Lexicon, entries map[string]Entry) {
	for _, code := range slices.Sorted(maps.Keys(entries)) {
		if _, ok := x.entities.Get(code); !ok {
			r.Report(entries[code].at, "add it to entities.toml", "%s is not in entities.toml", code)
		}
	}
}
