package locale

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// maxTriggers is the most characters that are worth looking for before a
// rule is tried.
const maxTriggers = 24

// triggers returns characters of which every match of a pattern holds at
// least one, so that a text without them need not be searched; "" when there
// are none such, or too many. Most typographic rules hang on one character,
// and most paragraphs lack it.
func triggers(pattern string) string {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return ""
	}
	return string(needed(tree.Simplify()))
}

func needed(re *syntax.Regexp) []rune {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return re.Rune[:1]
		}
	case syntax.OpCharClass:
		return members(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpConcat:
		return fewest(re.Sub)
	case syntax.OpAlternate:
		return together(re.Sub)
	}
	return nil
}

// members lists the characters of a class given by ranges.
func members(ranges []rune) []rune {
	var set []rune
	for i := 0; i < len(ranges); i += 2 {
		if int(ranges[i+1]-ranges[i]) >= maxTriggers-len(set) {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			set = append(set, r)
		}
	}
	return set
}

// fewest returns the smallest set that a part of a sequence requires. A space
// is in every text, so that a set with one is the last choice.
func fewest(parts []*syntax.Regexp) []rune {
	var best []rune
	for _, part := range parts {
		set := needed(part)
		if set != nil && (best == nil || weight(set) < weight(best)) {
			best = set
		}
	}
	return best
}

func weight(set []rune) int {
	if slices.Contains(set, ' ') {
		return maxTriggers + len(set)
	}
	return len(set)
}

// together returns what one of several alternatives requires.
func together(alternatives []*syntax.Regexp) []rune {
	var set []rune
	for _, a := range alternatives {
		one := needed(a)
		if one == nil || len(set)+len(one) > maxTriggers {
			return nil
		}
		set = append(set, one...)
	}
	return set
}

// mayMatch reports whether a text has one of the triggers.
func mayMatch(text, triggers string) bool {
	return triggers == "" || strings.ContainsAny(text, triggers)
}
