package reading

import (
	"slices"

	"rapporteur/internal/search"
)

// unit is a unit of measurement or a currency.
type unit struct {
	name string
	Around
	alone *search.Pattern // without a number, as at the head of a column; nil unless it is a currency
}

// currencies are the names of units that a text gives for the numbers of others, as the
// reading.toml of all languages name them.
var currencies = []string{"dollars", "euros"}

// UnitOf returns the name of the unit of a number in Raw, "" if it has none.
func (l *Language) UnitOf(t *Text, f Figure) string {
	for _, u := range l.units() {
		if u.Holds(t.Bare, f.From, f.To) {
			return u.name
		}
	}
	return ""
}

// Currencies returns the currencies that a text names, apart from those of its numbers,
// with their first place in Raw.
func (l *Language) Currencies(t *Text, ofNumbers []string) map[string]Word {
	found := make(map[string]Word)
	for _, u := range l.units() {
		if u.alone == nil || slices.Contains(ofNumbers, u.name) {
			continue
		}
		if m := u.alone.Find(t.Bare); m != nil {
			found[u.name] = Word{m[0], m[1]}
		}
	}
	return found
}
