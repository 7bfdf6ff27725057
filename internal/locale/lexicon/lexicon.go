// Package lexicon knows what one language calls States, organizations, bodies
// and instruments, in all forms, and in which order it lists them.
package lexicon

import (
	"fmt"
	"maps"
	"slices"

	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// text is a leaf of a file.
type text = localefile.Text

// Entity is a State, an organization, a body or an instrument: what is true
// of it in every language.
type Entity struct {
	Code      string
	Kind      string // state, union, secretariat, entity, agency, related, intergovernmental, network, body, instrument, mechanism, group
	Tail      bool   // set off at the end of lists
	Introduce bool   // the first mention gives the short name in parentheses
	// Delegation is the code under which its representatives take part in
	// meetings, where it is not its own: the European Union for its Commission.
	Delegation string
	Members    []text // codes, of a group; a session's own has them in session.toml
	ISO2       string // ISO 3166-1 alpha-2, of a State
	Of         Facts
}

// GroupKind is the kind of an entity that is a group of States or others, which
// itself takes no part in meetings.
const GroupKind = "group"

// stateKind is the kind of an entity that is a State.
const stateKind = "state"

// Entry is what one language knows of an entity.
type Entry struct {
	at      source.Span          // where it begins
	Gender  text                 `toml:"gender" oneof:"feminine masculine neuter"`
	Plural  tomlfile.Value[bool] `toml:"plural"`
	Sort    text                 `toml:"sort"`
	Unsure  []text               `toml:"unsure"`
	Aliases []text               `toml:"aliases"`
	// Inflected are official names in cases that are no forms of the language;
	// Adjectives those of the name, in the form that dictionaries have.
	Inflected  []text          `toml:"inflected"`
	Adjectives []text          `toml:"adjectives"`
	Long       map[string]text `toml:"long"`
	Short      map[string]text `toml:"short"`
}

// Facts are what programs and people must know of a State, and no sentence says.
type Facts struct {
	Status   string        // in the United Nations: member, observer, non-member
	Codes    []string      // other codes: ISO 3166-1 alpha-2, United Nations M49, ISO 3166-3
	Admitted tomlfile.Date // to the United Nations; zero if it was not
	From     tomlfile.Date // on which it began to exist; zero if that does not matter
	Renamed  tomlfile.Date // on which its name was last another in some language; zero if it never was
	Until    tomlfile.Date // on which it did no more; zero if it exists
	Became   []string      // codes of those that took its place then
}

// IsUnsure reports whether a form of the name, or its gender, is marked unsure.
func (e Entry) IsUnsure(what string) bool {
	return slices.ContainsFunc(e.Unsure, func(u text) bool { return u.V == what })
}

// Lexicon holds the names of one language.
type Lexicon struct {
	entities *localefile.Table[Entity]
	entries  *localefile.Table[Entry] // of today
	former   formerNames
	then     map[string]Entry // of the codes that had another name on the day of the lexicon
	codes    []string         // of the States and others of that day, sorted
	differ   []string         // codes that today have another name or do not exist, or did not then; sorted
	changed  tomlfile.Date    // when a name was last another
	forms    []string         // of the language, sorted
	long     func() *Layers   // long names to look for; made when first asked for
	index    *Index           // nil if there is none for these names
}

// Entity returns what is known of a code, and whether it is known.
func (x *Lexicon) Entity(code string) (Entity, bool) { return x.entities.Get(code) }

// Codes returns the codes of all States and organizations, sorted: of States, those
// that exist on the day of the lexicon.
func (x *Lexicon) Codes() []string { return slices.Clone(x.codes) }

// AllCodes also returns those of States that are no more.
func (x *Lexicon) AllCodes() []string { return x.entities.Keys() }

// Name returns the long name of a code in a form of the language. The error
// says which of the two is unknown.
func (x *Lexicon) Name(code, form string) (string, error) { return x.form(code, form, false) }

// ShortName returns the short name of a code in a form of the language, or
// the long one where it has no short one.
func (x *Lexicon) ShortName(code, form string) (string, error) {
	return x.form(code, form, true)
}

// Entry returns what the language knows of a code, and whether it knows it.
func (x *Lexicon) Entry(code string) (Entry, bool) {
	if e, ok := x.then[code]; ok {
		return e, true
	}
	e, ok := x.entries.Get(code)
	if entity, known := x.entities.Get(code); !ok && known {
		return x.last(entity)
	}
	return e, ok
}

// Words returns all names in all forms, in no order; at least those whose place is
// chosen.
func (x *Lexicon) Words(chosen func(source.Span) bool) []localefile.Text {
	var all []text
	for _, e := range x.entries.Chosen(chosen) {
		all = slices.AppendSeq(slices.AppendSeq(all, maps.Values(e.Long)), maps.Values(e.Short))
	}
	if at := x.former.at; at.File != nil && !chosen(at) {
		return all
	}
	for _, names := range x.former.all() {
		for _, f := range names {
			all = slices.AppendSeq(all, maps.Values(f.Long))
		}
	}
	return all
}

func (x *Lexicon) form(code, form string, short bool) (string, error) {
	e, ok := x.Entry(code)
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

// Place returns where a name is written, for findings.
func (e Entry) Place() source.Span { return e.Long["list"].Span }
