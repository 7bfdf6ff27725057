package compose

import (
	"slices"

	"rapporteur/internal/session"
)

// Statement is one sentence about who spoke.
type Statement struct {
	*Facts
	Key       string
	Items     []session.Int // numbers of the agenda items, where the statement names them
	Capacity  string
	Speakers  []session.Text
	Gender    string // of the speakers
	OnBehalf  []session.Text
	Continues bool // under the same items as the statement before it, which the sentence need not repeat
	Follows   bool // another paragraph comes before it under the same heading
}

func (f *facts) statements() {
	var previous *Statement
	for _, s := range f.session.Statements {
		statement := &Statement{
			Facts: f.all, Key: s.Key.V, Items: f.numbers(s.Items), Capacity: s.Capacity.V,
			Speakers: s.Speakers, Gender: orMixed(s.Gender), OnBehalf: s.OnBehalf,
		}
		if f.claimed[statement.Key] {
			f.apart = append(f.apart, statement)
			continue
		}
		if s.Capacity.V != "secretariat" {
			statement.Continues = previous != nil && sameNumbers(previous.Items, statement.Items)
			previous = statement
		}
		f.all.Statements = append(f.all.Statements, statement)
	}
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

func sameNumbers(a, b []session.Int) bool {
	return slices.EqualFunc(a, b, func(x, y session.Int) bool { return x.V == y.V })
}

func orMixed(gender session.Text) string {
	if gender.V == "" {
		return "mixed"
	}
	return gender.V
}

// StatementsBy returns the statements made in a capacity.
func (f *Facts) StatementsBy(capacity string) []*Statement {
	var found []*Statement
	for _, s := range f.Statements {
		if s.Capacity == capacity {
			found = append(found, s)
		}
	}
	return found
}

// StatementsOfDelegations returns all statements but those of the
// secretariat.
func (f *Facts) StatementsOfDelegations() []*Statement {
	var found []*Statement
	for _, s := range f.Statements {
		if s.Capacity != "secretariat" {
			found = append(found, s)
		}
	}
	return found
}
