package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/diag"
)

// Catalogue is the documentation of rules, sorted by identifier, with their
// examples.
type Catalogue []Rule

// NewCatalogue returns the documentation of all rules of this package, and of
// others that a later stage applies and never silences.
func NewCatalogue(others ...diag.Rule) Catalogue {
	illustrated := readExamples()
	all := Catalogue(Rules())
	for i := range all {
		all[i].Rule = illustrated.illustrate(all[i].Rule)
	}
	for _, r := range others {
		all = append(all, Rule{Rule: r, Fixed: true})
	}
	slices.SortFunc(all, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// Rules returns the documentation for SARIF.
func (c Catalogue) Rules() []diag.Rule {
	rules := make([]diag.Rule, len(c))
	for i, r := range c {
		rules[i] = r.Rule
	}
	return rules
}

// List returns one line for each rule: identifier, level and summary.
func (c Catalogue) List() string {
	var b strings.Builder
	for _, r := range c {
		fmt.Fprintf(&b, "%-24s %-8s %s\n", r.ID, r.Severity, r.Summary)
	}
	return b.String()
}

// Explain returns what a person should know about a rule, as plain text. The
// error is that there is no such rule.
func (c Catalogue) Explain(id string) (string, error) {
	ids := make([]string, len(c))
	for i, r := range c {
		if ids[i] = r.ID; r.ID == id {
			return r.text(), nil
		}
	}
	hint := "rapporteur rules lists all"
	if nearest := diag.Nearest(id, ids); nearest != "" {
		hint = fmt.Sprintf("did you mean %q?", nearest)
	}
	return "", fmt.Errorf("there is no rule %q; %s", id, hint)
}
