package check

import (
	"cmp"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rules"
	"rapporteur/internal/rules/editorial"
	"rapporteur/internal/rules/facts"
	"rapporteur/internal/rules/finished"
	"rapporteur/internal/rules/parity"
)

// Rule is one rule: its documentation and what applies it.
type Rule struct {
	diag.Rule
	Fixed   bool     // the report would be wrong: neither settings nor suppressions touch it
	Off     bool     // applied only if the settings give it a level
	Options []Option // that the settings may change

	check rules.Check
	apply func(*rules.Pass) // nil for a rule that an earlier stage applies
}

// Option is a number that a rule depends on.
type Option struct {
	Name    string
	Default int64
	Meaning string
}

// Checks returns the rules about whole reports.
func Checks() []rules.Check {
	return slices.Concat(facts.Checks(), parity.Checks(), editorial.Checks(), finished.Checks())
}

// Rules returns every rule, sorted by identifier.
func Rules() []Rule {
	all := slices.Concat(ownRules(), earlierRules())
	for _, c := range Checks() {
		r := Rule{
			Rule:  diag.Rule{ID: c.ID, Severity: c.Severity, Summary: c.Summary, Why: c.Why, Source: c.Source, Hint: c.Hint},
			Fixed: c.Fixed, Off: c.Off, check: c, apply: c.Run,
		}
		for _, o := range c.Options {
			r.Options = append(r.Options, Option(o))
		}
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// Find returns the rule of an identifier.
func Find(id string) (Rule, bool) {
	for _, r := range Rules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// identifiers returns the identifiers of all rules, sorted.
func identifiers() []string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}
