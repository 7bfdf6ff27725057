package check

import (
	"cmp"
	"fmt"
	"slices"

	"rapporteur/internal/diag"
)

// Rules returns every rule, sorted by identifier.
func Rules() []Rule {
	rules := slices.Concat(factRules(), textRules(), ownRules(), earlierRules())
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return rules
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

// Documented returns the documentation of every rule, with its examples.
func Documented() []diag.Rule {
	examples := readExamples()
	var documented []diag.Rule
	for _, r := range Rules() {
		documented = append(documented, examples.illustrate(r.Rule))
	}
	return documented
}

// Explain returns what a person should know about a rule, as plain text.
func Explain(id string) (string, error) {
	rule, ok := Find(id)
	if !ok {
		return "", unknownRule(id)
	}
	rule.Rule = readExamples().illustrate(rule.Rule)
	return rule.text(), nil
}

func unknownRule(id string) error {
	hint := "rapporteur rules lists all"
	if nearest := diag.Nearest(id, identifiers()); nearest != "" {
		hint = fmt.Sprintf("did you mean %q?", nearest)
	}
	return fmt.Errorf("there is no rule %q; %s", id, hint)
}

// identifiers returns the identifiers of all rules, sorted.
func identifiers() []string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}
