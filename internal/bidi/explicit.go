package bidi

// embedding is an entry of the directional status stack (rule X1).
type embedding struct {
	level    Level
	override class // classL or classR; classON if there is no override
	isolate  bool
}

// explicitState is the state of rules X1 to X8 between two characters.
type explicitState struct {
	stack             []embedding
	overflowIsolates  int
	overflowEmbedding int
	validIsolates     int
}

func (s *explicitState) top() embedding { return s.stack[len(s.stack)-1] }

func (s *explicitState) pop() { s.stack = s.stack[:len(s.stack)-1] }

// next returns the lowest level of a direction that is above the current one,
// and whether it is valid (not an overflow).
func (s *explicitState) next(rightToLeft bool) (Level, bool) {
	level := s.top().level + 1
	if level.RightToLeft() != rightToLeft {
		level++
	}
	return level, level <= maxDepth && s.overflowIsolates == 0 && s.overflowEmbedding == 0
}

// explicit applies rules X1 to X8: it sets the levels that result from
// embeddings, overrides and isolates.
func (p *paragraph) explicit() {
	s := &explicitState{stack: []embedding{{level: p.base, override: classON}}}
	for i, c := range p.original {
		switch c {
		case classRLE, classLRE, classRLO, classLRO:
			p.levels[i] = s.top().level
			s.embed(c)
		case classRLI, classLRI, classFSI:
			p.apply(i, s.top())
			s.openIsolate(p.isolatesRight(i))
		case classPDI:
			s.closeIsolate()
			p.apply(i, s.top())
		case classPDF:
			p.levels[i] = s.top().level
			s.endEmbedding()
		case classB:
			p.levels[i] = p.base
		case classBN:
			p.levels[i] = s.top().level
		default:
			p.apply(i, s.top())
		}
	}
}

func (p *paragraph) apply(i int, e embedding) {
	p.levels[i] = e.level
	if e.override != classON {
		p.classes[i] = e.override
	}
}

// isolatesRight reports whether the isolate that begins at i is right-to-left
// (X5a to X5c).
func (p *paragraph) isolatesRight(i int) bool {
	if p.original[i] == classFSI {
		return firstStrong(p.original[i+1 : p.match[i]]).RightToLeft()
	}
	return p.original[i] == classRLI
}

// embed applies rules X2 to X5.
func (s *explicitState) embed(c class) {
	level, ok := s.next(c == classRLE || c == classRLO)
	switch {
	case ok:
		override := classON
		if c == classRLO {
			override = classR
		} else if c == classLRO {
			override = classL
		}
		s.stack = append(s.stack, embedding{level: level, override: override})
	case s.overflowIsolates == 0:
		s.overflowEmbedding++
	}
}

// openIsolate applies the second half of rules X5a to X5c.
func (s *explicitState) openIsolate(rightToLeft bool) {
	level, ok := s.next(rightToLeft)
	if !ok {
		s.overflowIsolates++
		return
	}
	s.validIsolates++
	s.stack = append(s.stack, embedding{level: level, override: classON, isolate: true})
}

// closeIsolate applies rule X6a.
func (s *explicitState) closeIsolate() {
	switch {
	case s.overflowIsolates > 0:
		s.overflowIsolates--
	case s.validIsolates > 0:
		s.overflowEmbedding = 0
		for !s.top().isolate {
			s.pop()
		}
		s.pop()
		s.validIsolates--
	}
}

// endEmbedding applies rule X7.
func (s *explicitState) endEmbedding() {
	switch {
	case s.overflowIsolates > 0:
	case s.overflowEmbedding > 0:
		s.overflowEmbedding--
	case !s.top().isolate && len(s.stack) > 1:
		s.pop()
	}
}
