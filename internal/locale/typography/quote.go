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
	var edits []edit
	depth := 0
	before := utf8.RuneError // the character before, as it is set
	for i, r := range g.text {
		outer, inner := levels[min(max(depth-1, 0), len(levels)-1)], levels[min(depth, len(levels)-1)]
		mark := ""
		switch {
		case r == straight && g.opens(i, before, depth):
			mark, depth = inner.Open.V, depth+1
		case r == straight && depth > 0:
			mark, depth = outer.Close.V, depth-1
		case depth > 0 && string(r) == outer.Close.V:
			depth--
		case isOpening(levels, r):
			depth++
		}
		before = r
		if mark != "" {
			edits = append(edits, edit{i, i + 1, mark})
			before, _ = utf8.DecodeLastRuneInString(mark)
		}
	}
	return g.replace(edits)
}

func isOpening(levels []quoteLevel, r rune) bool {
	for _, l := range levels {
		if l.Open.V == string(r) {
			return true
		}
	}
	return false
}

// opens reports whether the straight quote at i, after another character, is
// an opening one.
func (g *galley) opens(i int, before rune, depth int) bool {
	after, _ := utf8.DecodeRuneInString(g.text[i+1:])
	if i+1 == len(g.text) || unicode.IsSpace(after) {
		return false
	}
	return depth == 0 || i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{«“„‘–—’'", before)
}
