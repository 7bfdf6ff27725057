package check

import (
	"cmp"
	"slices"

	"rapporteur/internal/rule"
)

// Rules returns every rule that Run applies, sorted by identifier.
func Rules() []Rule {
	rules := slices.Concat(factRules(), textRules(), parityRules(), editorialRules(), publishedRules())
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return rules
}

// Documented returns what is said of the rules, with those about messages.
func Documented() []rule.Rule {
	documented := []rule.Rule{ruleMessageUnused}
	for _, r := range Rules() {
		documented = append(documented, r.Rule)
	}
	return documented
}
