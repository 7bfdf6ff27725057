package search

// sieve searches a text for a row in one quick pass. It may report a row that
// is not there, because some characters share a slot, but never misses one.
type sieve struct {
	steps [slots]uint16 // by slot: the positions of the row that its characters may have, a bit each
	last  uint16        // the bit of the row's last position
}

const (
	slots   = 512
	longest = 16 // length of a row that a sieve looks for; longer ones are cut
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

// add adds the characters from first to last at the row's last position.
func (s *sieve) add(first, last rune) {
	if last-first >= 4*slots { // nearly all slots
		first, last = 0, slots
	}
	for r := first; r <= last; r++ {
		s.steps[slot(r)] |= s.last
	}
}

// slot returns the index of a character in a table. Characters of Latin
// languages, and those within one alphabet, have different slots.
func slot(r rune) int {
	if r < slots/2 {
		return int(r)
	}
	return slots/2 + int(r^r>>8)%(slots/2)
}

// mayHold reports whether the text may contain the row.
func (s *sieve) mayHold(text string) bool {
	if s.last == 0 {
		return true
	}
	reached := uint16(0) // the positions up to which the row matches before this point
	for _, r := range text {
		reached = (reached<<1 | 1) & s.steps[slot(r)]
		if reached&s.last != 0 {
			return true
		}
	}
	return false
}
