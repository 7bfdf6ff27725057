package check

import (
	"cmp"
	"slices"
)

// Rules returns every rule, sorted by identifier.
func Rules() []Rule {
	rules := slices.Concat(factRules(), textRules(), parityRules(), editorialRules(), ownRules(), earlierRules(), publishedRules())
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

// identifiers returns the identifiers of all rules, sorted.
func identifiers() []string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}
