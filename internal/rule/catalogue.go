package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/diag"
)

// Catalogue is rules of several stages, sorted by identifier.
type Catalogue []Rule

// NewCatalogue puts the rules of stages together.
func NewCatalogue(stages ...[]Rule) Catalogue {
	all := slices.Concat(stages...)
	slices.SortFunc(all, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// Find returns the rule of an identifier, or of one that it had before.
func (c Catalogue) Find(id string) (Rule, bool) {
	at := slices.IndexFunc(c, func(r Rule) bool { return r.ID == id || slices.Contains(r.Former, id) })
	if at < 0 {
		return Rule{}, false
	}
	return c[at], true
}

// IDs returns the identifiers of all rules, sorted.
func (c Catalogue) IDs() []string {
	ids := make([]string, len(c))
	for i, r := range c {
		ids[i] = r.ID
	}
	return ids
}

// List returns one line for each rule: identifier, level and summary.
func (c Catalogue) List() string {
	var b strings.Builder
	for _, r := range c {
		fmt.Fprintf(&b, "%-30s %-8s %s\n", r.ID, r.Severity, r.Summary)
	}
	return b.String()
}

// SARIF returns what SARIF says of the rules.
func (c Catalogue) SARIF() []diag.Rule {
	rules := make([]diag.Rule, len(c))
	for i, r := range c {
		rules[i] = diag.Rule{ID: r.ID, Severity: r.Severity, Summary: r.Summary, Why: r.Why, Hint: r.Hint}
	}
	return rules
}

// Explain returns what a person should know about a rule, as plain text. The
// non-nil error means that no rule has that id.
func (c Catalogue) Explain(id string) (string, error) {
	r, ok := c.Find(id)
	if ok {
		return r.text(), nil
	}
	hint := "rapporteur rules lists all"
	if nearest := diag.Nearest(id, c.IDs()); nearest != "" {
		hint = fmt.Sprintf("did you mean %q?", nearest)
	}
	return "", fmt.Errorf("there is no rule %q; %s", id, hint)
}
