package bidi

// weak applies rules W1 to W7.
func (s *sequence) weak() {
	s.marks()
	s.arabicNumbers()
	s.separators()
	s.terminators()
	s.latinNumbers()
}

// marks applies rule W1: a nonspacing mark takes the class of its base.
func (s *sequence) marks() {
	previous := s.sos
	for i := range s.index {
		c := s.class(i)
		switch {
		case c == classNSM:
			s.set(i, previous)
			c = previous
		case isIsolate(c):
			c = classON
		}
		previous = c
	}
}

// arabicNumbers applies rules W2 and W3.
func (s *sequence) arabicNumbers() {
	strong := s.sos
	for i := range s.index {
		switch c := s.class(i); c {
		case classL, classR:
			strong = c
		case classAL:
			strong = c
			s.set(i, classR)
		case classEN:
			if strong == classAL {
				s.set(i, classAN)
			}
		}
	}
}

// separators applies rule W4: a single separator between two numbers of the
// same type takes their class.
func (s *sequence) separators() {
	for i := 1; i+1 < len(s.index); i++ {
		before, after := s.class(i-1), s.class(i+1)
		if before != after {
			continue
		}
		c := s.class(i)
		if before == classEN && (c == classES || c == classCS) || before == classAN && c == classCS {
			s.set(i, before)
		}
	}
}

// terminators applies rules W5 and W6: currency and percent signs join an
// adjacent number; all other separators and terminators become neutral.
func (s *sequence) terminators() {
	for i := 0; i < len(s.index); {
		switch s.class(i) {
		case classET:
			end := i
			for end < len(s.index) && s.class(end) == classET {
				end++
			}
			if i > 0 && s.class(i-1) == classEN || end < len(s.index) && s.class(end) == classEN {
				s.setRange(i, end, classEN)
			} else {
				s.setRange(i, end, classON)
			}
			i = end
			continue
		case classES, classCS:
			s.set(i, classON)
		}
		i++
	}
}

// latinNumbers applies rule W7.
func (s *sequence) latinNumbers() {
	strong := s.sos
	for i := range s.index {
		switch c := s.class(i); c {
		case classL, classR:
			strong = c
		case classEN:
			if strong == classL {
				s.set(i, classL)
			}
		}
	}
}
