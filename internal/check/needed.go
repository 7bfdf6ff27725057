package check

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// neededBy returns words that every match of a pattern holds, in small
// letters; "" if they are unknown. To look for them in a text is far quicker
// than to try the pattern at each of its characters.
func neededBy(pattern *regexp.Regexp) string {
	tree, err := syntax.Parse(pattern.String(), syntax.Perl)
	if err != nil {
		panic("rapporteur: internal error: " + err.Error()) // it has been compiled
	}
	return longestLiteral(tree)
}

func longestLiteral(tree *syntax.Regexp) string {
	switch tree.Op {
	case syntax.OpLiteral:
		return strings.ToLower(string(tree.Rune))
	case syntax.OpCapture, syntax.OpPlus:
		return longestLiteral(tree.Sub[0])
	case syntax.OpConcat:
		return longestOf(tree.Sub)
	}
	return ""
}

// longestOf returns the longest literal in parts that follow each other;
// literals that do so are one.
func longestOf(parts []*syntax.Regexp) string {
	longest, joined := "", ""
	for _, part := range parts {
		words := longestLiteral(part)
		if part.Op == syntax.OpLiteral {
			joined += words
			words = joined
		} else {
			joined = ""
		}
		if len(words) > len(longest) {
			longest = words
		}
	}
	return longest
}
