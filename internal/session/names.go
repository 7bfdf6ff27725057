package session

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
)

// people checks the names of all persons. A person may be in several tables; that
// a key is in one table twice is found elsewhere.
func (v *validator) people() {
	for _, o := range v.session.Officers {
		v.term(o.Term)
	}
	first := make(map[string]Person)
	for _, table := range v.session.tables() {
		for _, p := range table {
			v.person(p)
			if earlier, ok := first[p.Key.V]; ok && p.Name.IsSet() && earlier.Name.IsSet() && earlier.Name.V != p.Name.V {
				v.duplicate(p.Key.Span, earlier.Key.Span, "two persons, %s and %s, have the key %q", earlier.Name.V, p.Name.V, p.Key.V)
			}
		}
		for _, p := range table {
			if _, ok := first[p.Key.V]; !ok {
				first[p.Key.V] = p
			}
		}
	}
}

func (v *validator) person(p Person) {
	if p.Name.IsSet() && p.Surname.IsSet() && !strings.Contains(p.Name.V, p.Surname.V) {
		v.findings.Add(surnameApart(p.Name, p.Surname))
	}
}

// surnameApart is the finding about a surname that is not in the name.
func surnameApart(name, surname Text) diag.Finding {
	f := problem(ruleName, surname.Span, "spell it the same in both places", "the surname %q is not in the name %q", surname.V, name.V)
	return f.Relating(name.Span, "the name is here")
}

// own checks that what the session brings with it is not known already: of two
// names one would be lost.
func (v *validator) own() {
	for _, key := range ownCodes(v.session) {
		if _, ok := slices.BinarySearch(v.known.Codes, key.V); ok {
			v.report(ruleDuplicate, key.Span, "delete it, or give it another key", "%q is known already: %s", key.V, v.known.Name(key.V))
		}
	}
	for _, key := range placeKeys(v.session) {
		if slices.Contains(v.known.Places, key.V) {
			v.report(ruleDuplicate, key.Span, "delete it, or give it another key", "the place %q is known already", key.V)
		}
	}
}

// ownCodes returns the keys of the session's own organizations and groups, which
// may be written wherever a code may.
func ownCodes(s *Session) []Text { return append(organizationKeys(s), groupKeys(s)...) }

func organizationKeys(s *Session) []Text {
	return keysOf(s.Organizations, func(o Organization) Text { return o.Key })
}

func groupKeys(s *Session) []Text { return keysOf(s.Groups, func(g Group) Text { return g.Key }) }

func placeKeys(s *Session) []Text { return keysOf(s.Places, func(p Place) Text { return p.Key }) }
