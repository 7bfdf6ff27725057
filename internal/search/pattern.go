// Package search looks for regular expressions in texts, most of which lack
// them: to see that is far quicker than to try an expression at each character.
package search

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
)

// Pattern is a regular expression. It is the dearer the further a search for
// it gets, so each step is prepared when it is first needed: most texts lack
// the words of most patterns, or have them in another place. The zero Pattern
// matches nothing. A Pattern may be used by several goroutines.
type Pattern struct {
	groups  []string // their names; the first stands for the whole match
	trigger func() trigger
	sieve   func() *sieve
	regexp  func() *regexp.Regexp
}

// Parse reads an expression in the syntax of package regexp. A Pattern is
// returned in any case, with an error the zero Pattern.
func Parse(expression string) (*Pattern, error) {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return new(Pattern), err
	}
	return &Pattern{
		groups:  tree.CapNames(),
		trigger: sync.OnceValue(func() trigger { return triggerOf(tree.Simplify()) }),
		sieve:   sync.OnceValue(func() *sieve { return newSieve(rowOf(tree.Simplify())) }),
		regexp:  sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) }),
	}, nil
}

// HasGroups reports whether the pattern has groups.
func (p *Pattern) HasGroups() bool { return len(p.groups) > 1 }

// HasGroup reports whether a group has that name.
func (p *Pattern) HasGroup(name string) bool { return slices.Contains(p.groups, name) }

// Group returns where the group of that name stands in a match that FindAll
// found: nowhere, which is empty, if there is none or the match does without.
func (p *Pattern) Group(match []int, name string) (from, to int) {
	i := slices.Index(p.groups, name)
	if i < 0 {
		return 0, 0
	}
	return max(match[2*i], 0), max(match[2*i+1], 0)
}

// FindAll returns the bytes of each match, then those of its groups, as
// FindAllStringSubmatchIndex of package regexp does.
func (p *Pattern) FindAll(text string) [][]int {
	if p.regexp == nil || !p.trigger().mayMatch(text) || !p.sieve().mayHold(text) {
		return nil
	}
	return p.regexp().FindAllStringSubmatchIndex(text, -1)
}

// Matches reports whether the pattern is anywhere in a text. It is asked of
// few words at a time, for which a sieve is not worth its making.
func (p *Pattern) Matches(text string) bool {
	return p.regexp != nil && p.trigger().mayMatch(text) && p.regexp().MatchString(text)
}
