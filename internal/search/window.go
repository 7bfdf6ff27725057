package search

import (
	"math"
	"regexp/syntax"
	"unicode/utf8"
)

// window is a stretch of a text, by its bytes, that is searched on its own.
type window struct{ from, to int }

// endless is the reach of a pattern whose matches may have any length.
const endless = math.MaxInt32

// windows returns the parts of a text that may hold matches, in order. Each match
// contains the sieve's row, so that it is near one. A part begins two reaches before
// the end of a row and ends one after: no match of the part touches its borders,
// where the expression would see the begin or the end of a text.
func (s *sieve) windows(text string, reach int) []window {
	if s.last == 0 || reach >= len(text) {
		if s.mayHold(text) {
			return []window{{0, len(text)}}
		}
		return nil
	}
	var found []window
	reached := uint16(0)
	for i, r := range text {
		reached = (reached<<1 | 1) & s.steps[slot(r)]
		if reached&s.last == 0 {
			continue
		}
		w := window{max(i-2*reach, 0), min(i+reach+utf8.UTFMax, len(text))}
		if n := len(found); n > 0 && w.from <= found[n-1].to {
			found[n-1].to = w.to
		} else {
			found = append(found, w)
		}
	}
	for i := range found {
		found[i] = found[i].whole(text)
	}
	return found
}

// whole widens a window to whole characters.
func (w window) whole(text string) window {
	for w.from > 0 && !utf8.RuneStart(text[w.from]) {
		w.from--
	}
	for w.to < len(text) && !utf8.RuneStart(text[w.to]) {
		w.to++
	}
	return w
}

// reachOf returns the greatest length of a match in bytes, or endless.
func reachOf(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase != 0 { // s is also ſ, of two bytes
			return utf8.UTFMax * len(re.Rune)
		}
		return len(string(re.Rune))
	case syntax.OpCharClass:
		if len(re.Rune) == 0 { // nothing matches
			return 0
		}
		return utf8.RuneLen(re.Rune[len(re.Rune)-1])
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return utf8.UTFMax
	case syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		return endless
	case syntax.OpAlternate:
		most := 0
		for _, sub := range re.Sub {
			most = max(most, reachOf(sub))
		}
		return most
	}
	sum := 0
	for _, sub := range re.Sub {
		sum = min(sum+reachOf(sub), endless)
	}
	return sum
}
