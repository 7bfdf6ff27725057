// Package search finds regular expressions in texts, most of which do not
// match: proving that is far quicker than trying the expression at each
// character. It also knows document symbols: where one is in a text, and what is
// wrong with one.
package search

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
)

// Pattern is a regular expression. Its steps are prepared on first use,
// because most texts lack the words of most patterns and need only the first.
// The zero Pattern matches nothing. A Pattern is safe for concurrent use.
type Pattern struct {
	groups  func() []string // their names; the first is the whole match
	trigger func() trigger
	sieve   func() *sieve
	reach   func() int
	regexp  func() *regexp.Regexp
}

// Parse parses an expression in the syntax of package regexp. With an error it
// returns the zero Pattern, which can be used.
func Parse(expression string) (*Pattern, error) {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return new(Pattern), err
	}
	return patternOf(expression, func() *syntax.Regexp { return tree }), nil
}

// Known returns the pattern of an expression that tests have parsed: it is parsed when
// it is first needed.
func Known(expression string) *Pattern {
	return patternOf(expression, sync.OnceValue(func() *syntax.Regexp {
		tree, err := syntax.Parse(expression, syntax.Perl)
		if err != nil {
			panic("rapporteur: internal error: " + err.Error())
		}
		return tree
	}))
}

func patternOf(expression string, tree func() *syntax.Regexp) *Pattern {
	simple := sync.OnceValue(func() *syntax.Regexp { return tree().Simplify() })
	return &Pattern{
		groups:  sync.OnceValue(func() []string { return tree().CapNames() }),
		trigger: sync.OnceValue(func() trigger { return triggerOf(simple()) }),
		sieve:   sync.OnceValue(func() *sieve { return newSieve(rowOf(simple())) }),
		reach:   sync.OnceValue(func() int { return reachOf(simple()) }),
		regexp:  sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) }),
	}
}

// HasGroups reports whether the pattern has groups.
func (p *Pattern) HasGroups() bool { return p.regexp != nil && len(p.groups()) > 1 }

// HasGroup reports whether a group has that name.
func (p *Pattern) HasGroup(name string) bool {
	return p.regexp != nil && slices.Contains(p.groups(), name)
}

// Group returns the bytes of the group of that name in a match of FindAll; an
// empty range if there is no such group or it took no part in the match.
func (p *Pattern) Group(match []int, name string) (from, to int) {
	i := slices.Index(p.groups(), name)
	if i < 0 {
		return 0, 0
	}
	return max(match[2*i], 0), max(match[2*i+1], 0)
}

// FindAll returns all matches with their groups, as FindAllStringSubmatchIndex
// of package regexp does.
func (p *Pattern) FindAll(text string) [][]int {
	var all [][]int
	for _, w := range p.windows(text) {
		found := p.regexp().FindAllStringSubmatchIndex(text[w.from:w.to], -1)
		for _, match := range found {
			shift(match, w.from)
		}
		all = append(all, found...)
	}
	return all
}

// Find returns the first match with its groups, as FindAll does; nil if there is
// none.
func (p *Pattern) Find(text string) []int {
	for _, w := range p.windows(text) {
		if match := p.regexp().FindStringSubmatchIndex(text[w.from:w.to]); match != nil {
			return shift(match, w.from)
		}
	}
	return nil
}

// windows returns the parts of a text that have to be searched.
func (p *Pattern) windows(text string) []window {
	if p.regexp == nil || !p.trigger().mayMatch(text) {
		return nil
	}
	return p.sieve().windows(text, p.reach())
}

// shift moves the groups of a match by a number of bytes.
func shift(match []int, by int) []int {
	for i := range match {
		if match[i] >= 0 { // it took part in the match
			match[i] += by
		}
	}
	return match
}

// Matches reports whether the pattern matches anywhere in a text. It is for
// short texts, for which making a sieve is not worthwhile.
func (p *Pattern) Matches(text string) bool {
	return p.regexp != nil && p.trigger().mayMatch(text) && p.regexp().MatchString(text)
}
