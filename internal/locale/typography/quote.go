package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// straight is the quote that authors type.
const straight = '"'

// quoteLevel is a pair of quotes.
type quoteLevel struct {
	Open  text `toml:"open" required:"true"`
	Close text `toml:"close" required:"true"`
}

// setQuotes turns straight quotes into those of the language. A quote opens
// where none is open yet, or after a space, an opening bracket or another
// opening quote; otherwise it closes. Quotes that are typographic already count,
// so that what is between them is nested. It reports whether any quote
// was changed.
func (g *galley) setQuotes(levels []quoteLevel) (changed bool) {
	if len(levels) == 0 || levels[0].Open.V == string(straight) || !strings.ContainsRune(g.text, straight) {
		return false
	}
	depth := 0
	for i := 0; i < len(g.text); {
		r, size := utf8.DecodeRuneInString(g.text[i:])
		level := levels[min(depth, len(levels)-1)]
		switch {
		case r == straight && g.opens(i, depth):
			changed = g.replace(i, i+size, level.Open.V) || changed
			i, depth = i+len(level.Open.V), depth+1
			continue
		case r == straight && depth > 0:
			depth--
			mark := levels[min(depth, len(levels)-1)].Close.V
			changed = g.replace(i, i+size, mark) || changed
			i += len(mark)
			continue
		case depth > 0 && string(r) == levels[min(depth-1, len(levels)-1)].Close.V:
			depth--
		case isOpening(levels, r):
			depth++
		}
		i += size
	}
	return changed
}

func isOpening(levels []quoteLevel, r rune) bool {
	for _, l := range levels {
		if l.Open.V == string(r) {
			return true
		}
	}
	return false
}

// opens reports whether the straight quote at i is an opening one.
func (g *galley) opens(i, depth int) bool {
	before, _ := utf8.DecodeLastRuneInString(g.text[:i])
	after, _ := utf8.DecodeRuneInString(g.text[i+1:])
	if i+1 == len(g.text) || unicode.IsSpace(after) {
		return false
	}
	return depth == 0 || i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{«“„‘–—’'", before)
}
