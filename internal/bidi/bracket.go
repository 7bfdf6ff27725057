package bidi

import (
	"sort"

	unicodebidi "golang.org/x/text/unicode/bidi"
)

// maxOpen is how many opening brackets definition BD16 remembers.
const maxOpen = 63

// pair is a bracket pair by its places in a sequence.
type pair struct{ open, close int }

// brackets is rule N0.
func (s *sequence) brackets() {
	for _, b := range s.pairs() {
		s.resolvePair(b)
	}
}

// pairs is definition BD16.
func (s *sequence) pairs() []pair {
	type opening struct {
		closing rune
		at      int
	}
	var open []opening
	var found []pair
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
					found = append(found, pair{open[j].at, i})
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

// canonical makes the two angle brackets that are canonically equivalent one.
func canonical(r rune) rune {
	if r == 0x232A {
		return 0x3009
	}
	return r
}

// resolvePair decides the direction of one pair by what it holds (N0 b, c).
func (s *sequence) resolvePair(b pair) {
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
func (s *sequence) setPair(b pair, c class) {
	for _, i := range []int{b.open, b.close} {
		s.set(i, c)
		for j := i + 1; j < len(s.index) && s.p.original[s.index[j]] == classNSM; j++ {
			s.set(j, c)
		}
	}
}
