package search

// sieve finds a row in a text, in one quick walk. It may find what is not
// there, since some characters share a slot, but misses nothing.
type sieve struct {
	steps [slots]uint16 // by slot: the places of the row in which its characters may stand, a bit each
	last  uint16        // the bit of the row's last place
}

const (
	slots   = 512
	longest = 16 // row that a sieve looks for; of longer ones, the beginning
)

func newSieve(r row) *sieve {
	s := new(sieve)
	for place, c := range r[:min(len(r), longest)] {
		s.last = 1 << place
		for i := 0; i < len(c.ranges); i += 2 {
			s.add(c.ranges[i], c.ranges[i+1])
		}
	}
	return s
}

// add notes the characters from first to last for the row's last place.
func (s *sieve) add(first, last rune) {
	if last-first >= 4*slots { // as good as all
		first, last = 0, slots
	}
	for r := first; r <= last; r++ {
		s.steps[slot(r)] |= s.last
	}
}

// slot is the place of a character in a table. Those of Latin languages, and
// those of one alphabet among each other, have places of their own.
func slot(r rune) int {
	if r < slots/2 {
		return int(r)
	}
	return slots/2 + int(r^r>>8)%(slots/2)
}

// mayHold reports whether the text may hold the row.
func (s *sieve) mayHold(text string) bool {
	if s.last == 0 {
		return true
	}
	reached := uint16(0) // the places up to which the row stands before this point
	for _, r := range text {
		reached = (reached<<1 | 1) & s.steps[slot(r)]
		if reached&s.last != 0 {
			return true
		}
	}
	return false
}
