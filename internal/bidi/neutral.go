package bidi

// neutral applies rules N1 and N2: neutrals take the direction of the text
// around them if both sides agree, otherwise the embedding direction.
func (s *sequence) neutral() {
	before := s.sos
	for i := 0; i < len(s.index); {
		if !isNeutral(s.class(i)) {
			before = strongOf(s.class(i))
			i++
			continue
		}
		end := i
		for end < len(s.index) && isNeutral(s.class(end)) {
			end++
		}
		after := s.eos
		if end < len(s.index) {
			after = strongOf(s.class(end))
		}
		if before == after {
			s.setRange(i, end, before)
		} else {
			s.setRange(i, end, directionOf(s.level))
		}
		i = end
	}
}

// strongOf returns the direction that a class gives to neighbouring neutrals:
// numbers count as right-to-left text. It is classON for neutrals.
func strongOf(c class) class {
	switch c {
	case classL:
		return classL
	case classR, classAL, classEN, classAN:
		return classR
	}
	return classON
}
