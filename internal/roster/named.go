package roster

import (
	"fmt"
	"maps"
	"slices"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/session"
	"rapporteur/internal/tomlfile"
)

// Named is a State or organization that may be in a list, or a group that is spoken for.
type Named struct {
	Code      string
	iso2      string // of a State
	isState   bool   // or takes part like one
	isThere   bool   // on the day of the report
	kind      string // of a group, and of an organization of the session's own
	as        string // the code of the delegation it belongs to, its own if empty
	name      string // for messages
	spellings []string
}

// NamedIn returns the States, organizations and groups of the lexicon, with their names in
// the languages of the locales. The day is that of the report, today if it is none.
func NamedIn(locales []*locale.Locale, day tomlfile.Date) []Named {
	var all []Named
	for _, code := range locales[0].AllCodes() {
		e, _ := locales[0].Entity(code)
		if e.Kind == "instrument" {
			continue
		}
		n := Named{Code: code, isThere: e.Of.Existed(day), iso2: e.ISO2, isState: e.Kind == "state" || e.Kind == "union", as: e.Delegation, name: code}
		if e.Kind == locale.GroupKind {
			n.kind = e.Kind
		}
		for _, l := range locales {
			for _, s := range l.Spellings(code) {
				n.spell(s.Text)
				if l.Language().Tag == lang.English && s.Length == lexicon.Long && s.Form == "list" {
					n.name = s.Text
				}
			}
			for _, former := range l.Former(code) {
				if l.Language().Tag == lang.English && n.name == code {
					n.name = former.Long["list"].V // of a State that is no more
				}
				for _, form := range slices.Sorted(maps.Keys(former.Long)) {
					n.spell(former.Long[form].V)
				}
			}
		}
		all = append(all, n)
	}
	return all
}

// String returns the code and the name, for messages.
func (n Named) String() string { return fmt.Sprintf("%s (%s)", n.Code, n.name) }

func (n *Named) spell(name string) {
	if !slices.Contains(n.spellings, name) {
		n.spellings = append(n.spellings, name)
	}
}

// NamedBy returns the organizations and groups of a session's own.
func NamedBy(s *session.Session) []Named {
	var all []Named
	add := func(key, kind string, names func(*session.Texts) map[string]session.Forms) {
		n := Named{Code: key, isThere: true, kind: kind, name: key}
		for _, words := range s.Words {
			for _, form := range names(&words.Texts)[key] {
				n.spellings = append(n.spellings, form.V)
			}
		}
		all = append(all, n)
	}
	for _, o := range s.Organizations {
		add(o.Key.V, o.Kind.V, func(t *session.Texts) map[string]session.Forms { return t.Organizations })
	}
	for _, g := range s.Groups {
		add(g.Key.V, locale.GroupKind, func(t *session.Texts) map[string]session.Forms { return t.Groups })
	}
	return all
}
