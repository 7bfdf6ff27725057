package compose

import (
	"cmp"
	"slices"

	"rapporteur/internal/locale"
	"rapporteur/internal/session"
)

// Statement is one sentence about who spoke.
type Statement struct {
	*Facts
	Key       string
	Items     []locale.ItemNumber // numbers of the agenda items, where the statement names them
	Capacity  string
	Speakers  []session.Text
	Gender    string // of the speakers
	OnBehalf  []session.Text
	Continues bool // under the same items as the statement before it, which the sentence need not repeat
	Follows   bool // another paragraph comes before it under the same heading
	Official  bool // officials of the secretariat made it
}

func (f *facts) statements() {
	var previous *Statement
	for _, s := range f.session.Statements {
		statement := &Statement{
			Facts: f.all, Key: s.Key.V, Items: f.numbers(f.inOrder(s.Items)), Capacity: s.Capacity.V, Official: f.official(s.Capacity),
			Speakers: s.Speakers, Gender: orMixed(s.Gender), OnBehalf: s.OnBehalf,
		}
		if f.claimed[statement.Key] {
			f.apart = append(f.apart, statement)
			continue
		}
		if !statement.Official {
			statement.Continues = previous != nil && sameNumbers(previous.Items, statement.Items)
			previous = statement
		}
		f.all.Statements = append(f.all.Statements, statement)
	}
}

// inOrder returns keys of items in the order of the agenda, in which a sentence
// names them whatever their order in the file.
func (f *facts) inOrder(keys []session.Text) []session.Text {
	if len(keys) < 2 {
		return keys
	}
	all := f.session.Items()
	place := func(key session.Text) int {
		return slices.IndexFunc(all, func(i session.Item) bool { return i.Key.V == key.V })
	}
	return slices.SortedStableFunc(slices.Values(keys), func(a, b session.Text) int { return cmp.Compare(place(a), place(b)) })
}

// statement returns the statement of that key.
func (f *facts) statement(key string) *Statement {
	for _, s := range append(f.apart, f.all.Statements...) {
		if s.Key == key {
			return s
		}
	}
	return nil
}

// sentence returns the message that tells of a statement, the number that its
// plural form goes with, and its facts.
func (s *Statement) sentence() (id string, count int, dot any) {
	if len(s.OnBehalf) > 0 {
		return "statements.on-behalf." + s.Capacity, len(s.Speakers), s
	}
	return "statements." + s.Capacity, len(s.Speakers), s
}

// official reports whether a capacity is that of officials of the secretariat.
func (f *facts) official(capacity session.Text) bool {
	c, ok := f.session.Kind.Capacities.Find(capacity.V)
	return ok && c.OfSecretariat()
}

func sameNumbers(a, b []locale.ItemNumber) bool {
	return slices.EqualFunc(a, b, func(x, y locale.ItemNumber) bool { return slices.Equal(x.Levels, y.Levels) })
}

func orMixed(gender session.Text) string {
	if gender.V == "" {
		return "mixed"
	}
	return gender.V
}

// StatementsBy returns the statements made in a capacity.
func (f *Facts) StatementsBy(capacity string) []*Statement {
	return f.statementsThat(func(s *Statement) bool { return s.Capacity == capacity })
}

// StatementsOfSecretariat returns the statements of officials of the secretariat.
func (f *Facts) StatementsOfSecretariat() []*Statement {
	return f.statementsThat(func(s *Statement) bool { return s.Official })
}

// StatementsOfDelegations returns all statements but those of the
// secretariat.
func (f *Facts) StatementsOfDelegations() []*Statement {
	return f.statementsThat(func(s *Statement) bool { return !s.Official })
}

func (f *Facts) statementsThat(are func(*Statement) bool) []*Statement {
	var found []*Statement
	for _, s := range f.Statements {
		if are(s) {
			found = append(found, s)
		}
	}
	return found
}
