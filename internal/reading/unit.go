package reading

// unit is a unit of measurement or a currency.
type unit struct {
	name string
	Around
}

// UnitOf returns the name of the unit of a number in Raw, "" if it has none.
func (l *Language) UnitOf(t *Text, f Figure) string {
	for _, u := range l.units() {
		if u.Holds(t.Bare, f.From, f.To) {
			return u.name
		}
	}
	return ""
}
