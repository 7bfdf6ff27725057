package bidi

import (
	"sort"

	unicodebidi "golang.org/x/text/unicode/bidi"
)

// maxOpen is the size of the stack of opening brackets in definition BD16.
const maxOpen = 63

// bracketPair holds the indices of a bracket pair in a sequence.
type bracketPair struct{ open, close int }

// brackets applies rule N0.
func (s *sequence) brackets() {
	for _, b := range s.pairs() {
		s.resolvePair(b)
	}
}

// pairs finds bracket pairs by definition BD16.
func (s *sequence) pairs() []bracketPair {
	type opening struct {
		closing rune
		at      int
	}
	var open []opening
	var found []bracketPair
	for i, at := range s.index {
		if s.class(i) != classON {
			continue
		}
		r := s.p.text[at]
		properties, _ := unicodebidi.LookupRune(r)
		switch {
		case !properties.IsBracket():
		case properties.IsOpeningBracket():
			if len(open) == maxOpen {
				return nil
			}
			open = append(open, opening{canonical(partner(r)), i})
		default:
			for j := len(open) - 1; j >= 0; j-- {
				if open[j].closing == canonical(r) {
					found = append(found, bracketPair{open[j].at, i})
					open = open[:j]
					break
				}
			}
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].open < found[j].open })
	return found
}

// partner returns the other bracket of a pair.
func partner(r rune) rune {
	return []rune(unicodebidi.ReverseString(string(r)))[0]
}

// canonical replaces a closing angle bracket by its canonical equivalent.
func canonical(r rune) rune {
	if r == 0x232A {
		return 0x3009
	}
	return r
}

// resolvePair sets the direction of one pair from its content (N0 b, c).
func (s *sequence) resolvePair(b bracketPair) {
	embedding := directionOf(s.level)
	opposite := false
	for i := b.open + 1; i < b.close; i++ {
		switch strongOf(s.class(i)) {
		case embedding:
			s.setPair(b, embedding)
			return
		case classL, classR:
			opposite = true
		}
	}
	if !opposite {
		return
	}
	if context := s.strongBefore(b.open); context != embedding {
		s.setPair(b, context)
	} else {
		s.setPair(b, embedding)
	}
}

func (s *sequence) strongBefore(i int) class {
	for i--; i >= 0; i-- {
		if c := strongOf(s.class(i)); c != classON {
			return c
		}
	}
	return s.sos
}

// setPair sets both brackets and the marks that follow them.
func (s *sequence) setPair(b bracketPair, c class) {
	for _, i := range []int{b.open, b.close} {
		s.set(i, c)
		for j := i + 1; j < len(s.index) && s.p.original[s.index[j]] == classNSM; j++ {
			s.set(j, c)
		}
	}
}
