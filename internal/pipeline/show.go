package pipeline

import (
	"fmt"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/roster"
	"rapporteur/internal/session"
	"rapporteur/internal/tomlfile"
)

// Thing is what is known of a State, an organization, a group or a place.
type Thing struct {
	Key      string                   `json:"key"`
	Kind     string                   `json:"kind"`
	Status   string                   `json:"status,omitempty"`   // of a State in the United Nations
	Codes    []string                 `json:"codes,omitempty"`    // besides the key: of ISO 3166 and M49
	Admitted string                   `json:"admitted,omitempty"` // to the United Nations
	From     string                   `json:"from,omitempty"`     // on which a State began to exist
	Until    string                   `json:"until,omitempty"`    // on which it ceased to
	State    string                   `json:"state,omitempty"`    // that a place is in
	Members  []string                 `json:"members,omitempty"`  // of a group
	Groups   []string                 `json:"groups,omitempty"`   // that it is a member of
	Names    map[lang.Tag]locale.Name `json:"names"`
}

// placeKind is the kind of a Thing that is a place.
const placeKind = "place"

// newFinder returns what finds all that sessions may name. What is wrong in its data
// is found by the tests.
func (p *Project) newFinder() *locale.Finder {
	f, _ := locale.NewFinder(p.locales, p.spoken())
	return f
}

// newWords returns what lists call those that sessions may name.
func (p *Project) newWords() *roster.Words {
	w, _ := roster.ReadWords(p.locales, roster.NamedIn(p.spoken(), tomlfile.Date{}), p.finder().Meant)
	return w
}

// spoken returns the six languages in their order.
func (p *Project) spoken() []*locale.Locale {
	var all []*locale.Locale
	for _, l := range lang.All() {
		all = append(all, p.languages[l.Tag].locale)
	}
	return all
}

// Show returns all that has a word as its key, or else as a code or a name in any
// language, however it is typed.
func (p *Project) Show(word string) ([]Thing, error) {
	codes, places := p.finder().Called(word)
	listed, known := p.words().Called(word)
	codes = append(codes, listed...)
	slices.Sort(codes)
	codes = slices.Compact(codes)
	if slices.Contains(codes, word) {
		codes, places = []string{word}, nil
	} else if slices.Contains(places, word) {
		codes, places = nil, []string{word}
	}
	var found []Thing
	for _, code := range codes {
		found = append(found, p.thing(code))
	}
	for _, key := range places {
		t := Thing{Key: key, Kind: placeKind, State: p.finder().StateOf(key), Names: make(map[lang.Tag]locale.Name)}
		for tag, l := range p.languages {
			t.Names[tag] = l.locale.DescribePlace(key)
		}
		found = append(found, t)
	}
	if len(found) == 0 && known {
		return nil, fmt.Errorf("the name is known as that of a territory; no State, organization, group or place is called %q", word)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("no State, organization, group or place is called %q%s", word, p.nearest(word))
	}
	return found, nil
}

func (p *Project) thing(code string) Thing {
	english := p.languages[lang.English].locale
	e, _ := english.Entity(code)
	t := Thing{
		Key: code, Kind: e.Kind, Status: e.Of.Status, Codes: e.Of.Codes, Names: make(map[lang.Tag]locale.Name),
		Admitted: locale.Day(e.Of.Admitted), From: locale.Day(e.Of.From), Until: locale.Day(e.Of.Until),
	}
	for _, member := range e.Members {
		t.Members = append(t.Members, member.V)
	}
	for _, group := range english.Codes() {
		of, _ := english.Entity(group)
		if slices.ContainsFunc(of.Members, func(m session.Text) bool { return m.V == code }) {
			t.Groups = append(t.Groups, group)
		}
	}
	for tag, l := range p.languages {
		t.Names[tag] = l.locale.Describe(code)
	}
	return t
}

// nearest suggests the name of which a word is probably a misspelling.
func (p *Project) nearest(word string) string {
	if _, known := p.finder().Meant(word); known {
		return "" // by which nobody means any
	}
	for _, l := range p.spoken() {
		var names []string
		for _, code := range l.Codes() {
			if name, err := l.Name(code, "list"); err == nil {
				names = append(names, name)
			}
		}
		if name := diag.Nearest(word, names); name != "" {
			return fmt.Sprintf(": did you mean %q?", name)
		}
	}
	return ""
}
