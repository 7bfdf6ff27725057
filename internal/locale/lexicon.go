package locale

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Entity is a State, an organization, a body or an instrument: what is true
// of it in every language.
type Entity struct {
	Code      string
	Kind      string // state, union, secretariat, entity, agency, related, intergovernmental, network, body, instrument, mechanism
	Tail      bool   // set off at the end of lists
	Introduce bool   // the first mention gives the short name in parentheses
	// Delegation is the code under which its representatives take part in
	// meetings, where it is not its own: the European Union for its Commission.
	Delegation string
}

// entity is a table of entities.toml.
type entity struct {
	Kind      text                 `toml:"kind" required:"true"`
	Status    text                 `toml:"status" oneof:"member observer non-member"`
	ISO2      text                 `toml:"iso2"`
	M49       text                 `toml:"m49"`
	Tail      tomlfile.Value[bool] `toml:"tail"`
	Introduce tomlfile.Value[bool] `toml:"introduce"`

	Delegation text `toml:"delegation"`
}

// entry is what one language knows of an entity.
type entry struct {
	at      source.Span          // where it begins
	Gender  text                 `toml:"gender" oneof:"feminine masculine neuter"`
	Plural  tomlfile.Value[bool] `toml:"plural"`
	Sort    text                 `toml:"sort"`
	Unsure  []text               `toml:"unsure"`
	Aliases []text               `toml:"aliases"`
	Long    map[string]text      `toml:"long"`
	Short   map[string]text      `toml:"short"`
}

func (e entry) isUnsure(what string) bool {
	return slices.ContainsFunc(e.Unsure, func(u text) bool { return u.V == what })
}

// lexicon holds the names of one language.
type lexicon struct {
	entities map[string]Entity
	entries  map[string]entry
	codes    []string          // sorted
	forms    []string          // of the language, sorted
	long     func() []longName // sorted by code; made when first asked for
}

// entities reads what is true in every language.
func (ld *loader) entities() map[string]Entity {
	var read map[string]entity
	ld.decode(ld.read("entities.toml"), &read)
	all := make(map[string]Entity, len(read))
	for code, e := range read {
		all[code] = Entity{code, e.Kind.V, e.Tail.V, e.Introduce.V, e.Delegation.V}
	}
	return all
}

func (ld *loader) lexicon(tag lang.Tag, g grammar, entities map[string]Entity) *lexicon {
	x := &lexicon{entities: entities}
	x.codes = slices.Sorted(maps.Keys(x.entities))
	x.forms = slices.Sorted(maps.Keys(g.Forms))
	x.entries = ld.entries(tag)
	states := ld.file(tag, "names/states.toml").Whole()
	for _, code := range x.codes {
		e, ok := x.entries[code]
		if !ok {
			ld.report(states, "add it to names/states.toml or names/organizations.toml", "%s has no name", code)
			continue
		}
		if e.Long == nil {
			ld.report(e.at, fmt.Sprintf("add [%s.long]", code), "%s has no long name", code)
			continue
		}
		ld.completeForms(code+".long", e.Long, e.at, g, x.forms)
		if e.Short != nil {
			ld.completeForms(code+".short", e.Short, e.at, g, x.forms)
		}
	}
	ld.unknownEntries(x)
	x.long = sync.OnceValue(x.longNames)
	return x
}

// entries reads the names of States and organizations of a language.
func (ld *loader) entries(tag lang.Tag) map[string]entry {
	all := make(map[string]entry)
	for _, name := range []string{"names/states.toml", "names/organizations.toml"} {
		var entries map[string]entry
		document := ld.decode(ld.file(tag, name), &entries)
		for code, e := range entries {
			at, _ := document.Find(code)
			e.at = at.Key
			if _, ok := all[code]; ok {
				ld.report(e.at, "keep one of the two", "%s is in names/states.toml already", code)
			}
			all[code] = e
		}
	}
	return all
}

// completeForms puts the stand-in of every form that a name lacks in its
// place. A form that must be there and is not, or that the language has not,
// is reported: the former at the entry. The order is that of the language's
// forms.
func (ld *loader) completeForms(name string, forms map[string]text, entry source.Span, g grammar, order []string) {
	var unknown []string
	for form := range forms {
		if _, ok := g.Forms[form]; !ok {
			unknown = append(unknown, form)
		}
	}
	slices.Sort(unknown)
	for _, form := range unknown {
		ld.report(forms[form].Span, "see [forms] of writing/grammar.toml", "%s: the language has no form %q", name, form)
	}
	var complete func(form string) text
	complete = func(form string) text {
		if own, ok := forms[form]; ok {
			return own
		}
		standIn := g.Forms[form]
		if standIn.V == "" || standIn.V == form {
			ld.report(entry, "add "+form+" = … to its forms", "%s has no form %q", name, form)
			return text{}
		}
		return complete(standIn.V)
	}
	for _, form := range order {
		forms[form] = complete(form)
	}
}

func (ld *loader) unknownEntries(x *lexicon) {
	for _, code := range slices.Sorted(maps.Keys(x.entries)) {
		if _, ok := x.entities[code]; !ok {
			ld.report(x.entries[code].at, "add it to entities.toml", "%s is not in entities.toml", code)
		}
	}
}

// Entity returns what is known of a code, and whether it is known.
func (l *Locale) Entity(code string) (Entity, bool) {
	e, ok := l.lexicon.entities[code]
	return e, ok
}

// Codes returns the codes of all States and organizations, sorted.
func (l *Locale) Codes() []string { return slices.Clone(l.lexicon.codes) }

// Name returns the long name of a code in a form of the language. The error
// says which of the two is unknown.
func (l *Locale) Name(code, form string) (string, error) { return l.lexicon.form(code, form, false) }

// ShortName returns the short name of a code in a form of the language, or
// the long one where it has no short one.
func (l *Locale) ShortName(code, form string) (string, error) {
	return l.lexicon.form(code, form, true)
}

func (x *lexicon) form(code, form string, short bool) (string, error) {
	e, ok := x.entries[code]
	if !ok {
		return "", fmt.Errorf("no State or organization has the code %q", code)
	}
	forms := e.Long
	if short && e.Short != nil {
		forms = e.Short
	}
	name, ok := forms[form]
	if !ok {
		return "", fmt.Errorf("names have no form %q in this language", form)
	}
	return name.V, nil
}

// place returns where a name is written, for findings.
func (e entry) place() source.Span { return e.Long["list"].Span }
