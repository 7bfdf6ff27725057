package search

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxChoices is the greatest number of words worth looking for before a
// pattern is tried.
const maxChoices = 40

// choice is a set of words of which a text must have at least one.
type choice []string

// trigger is what every match of a pattern contains: one word of each choice.
// A text without them need not be searched, and most texts lack the word or
// sign that a pattern depends on.
type trigger []choice

// triggerOf returns the trigger of a simplified pattern, the rarest choice
// first.
func triggerOf(tree *syntax.Regexp) trigger {
	t := needed(tree)
	slices.SortStableFunc(t, choice.compare)
	return slices.CompactFunc(t, slices.Equal[choice])
}

// mayMatch reports whether a text contains what the pattern needs.
func (t trigger) mayMatch(text string) bool {
	for _, c := range t {
		if !slices.ContainsFunc(c, func(word string) bool { return strings.Contains(text, word) }) {
			return false
		}
	}
	return true
}

// compare sorts the rarer choice first: that with longer words, then that with
// fewer.
func (c choice) compare(other choice) int {
	return cmp.Or(cmp.Compare(other.rarity(), c.rarity()), cmp.Compare(len(c), len(other)), slices.Compare(c, other))
}

// rarity is the length of the shortest word in characters, or 0 if one is a
// small letter or a space, which are in every text.
func (c choice) rarity() int {
	least := len(c[0])
	for _, word := range c {
		r, size := utf8.DecodeRuneInString(word)
		if size == len(word) && (unicode.IsLower(r) || unicode.IsSpace(r)) {
			return 0
		}
		least = min(least, utf8.RuneCountInString(word))
	}
	return least
}

func needed(re *syntax.Regexp) trigger {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return trigger{{string(re.Rune)}}
		}
	case syntax.OpCharClass:
		if c := members(re.Rune); c != nil {
			return trigger{c}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpConcat:
		var all trigger
		for _, part := range re.Sub {
			all = append(all, needed(part)...)
		}
		return all
	case syntax.OpAlternate:
		if c := together(re.Sub); c != nil {
			return trigger{c}
		}
	}
	return nil
}

// members lists the characters of a class given by ranges, if they are few.
func members(ranges []rune) choice {
	var c choice
	for i := 0; i < len(ranges); i += 2 {
		if int(ranges[i+1]-ranges[i]) >= maxChoices-len(c) {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			c = append(c, string(r))
		}
	}
	return c
}

// together joins the rarest choices of several alternatives.
func together(alternatives []*syntax.Regexp) choice {
	var c choice
	for _, a := range alternatives {
		one := needed(a)
		if len(one) == 0 {
			return nil
		}
		c = append(c, slices.MinFunc(one, choice.compare)...)
	}
	if len(c) > maxChoices {
		return nil
	}
	return c
}
