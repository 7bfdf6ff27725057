package bidi

// sequence is an isolating run sequence (definition BD13): the characters of
// one level that rules W1 to I2 treat as adjacent.
type sequence struct {
	p        *paragraph
	index    []int // of its characters in the paragraph
	level    Level
	sos, eos class // classL or classR
}

func directionOf(l Level) class {
	if l.RightToLeft() {
		return classR
	}
	return classL
}

func (s *sequence) class(i int) class { return s.p.classes[s.index[i]] }

func (s *sequence) set(i int, c class) { s.p.classes[s.index[i]] = c }

// setRange sets the classes of the characters [from, to) of the sequence.
func (s *sequence) setRange(from, to int, c class) {
	for i := from; i < to; i++ {
		s.set(i, c)
	}
}

// levelRun is a maximal run of one level, without removed characters.
type levelRun struct{ index []int }

func (r levelRun) first() int { return r.index[0] }
func (r levelRun) last() int  { return r.index[len(r.index)-1] }

// sequences applies rules X9 and X10.
func (p *paragraph) sequences() []*sequence {
	runs := p.levelRuns()
	byFirst := make(map[int]int, len(runs)) // first character of a run → index of the run
	for i, r := range runs {
		byFirst[r.first()] = i
	}
	var all []*sequence
	for _, r := range runs {
		if p.original[r.first()] == classPDI && p.match[r.first()] >= 0 {
			continue // it continues the sequence of its initiator
		}
		s := &sequence{p: p, level: p.levels[r.first()]}
		for {
			s.index = append(s.index, r.index...)
			next, ok := p.continuation(r.last(), byFirst)
			if !ok {
				break
			}
			r = runs[next]
		}
		p.bound(s)
		all = append(all, s)
	}
	return all
}

func (p *paragraph) levelRuns() []levelRun {
	var runs []levelRun
	kept := make([]int, 0, len(p.levels))
	for i, c := range p.original {
		if !isRemoved(c) {
			kept = append(kept, i)
		}
	}
	for len(kept) > 0 {
		end := 1
		for end < len(kept) && p.levels[kept[end]] == p.levels[kept[0]] {
			end++
		}
		runs = append(runs, levelRun{kept[:end]})
		kept = kept[end:]
	}
	return runs
}

// continuation returns the index of the run that begins with the PDI matching
// the isolate initiator at i, if there is one.
func (p *paragraph) continuation(i int, byFirst map[int]int) (int, bool) {
	if !isInitiator(p.original[i]) || p.match[i] == len(p.text) {
		return 0, false
	}
	run, ok := byFirst[p.match[i]]
	return run, ok
}

// bound sets sos and eos from the levels around the sequence.
func (p *paragraph) bound(s *sequence) {
	first, last := s.index[0], s.index[len(s.index)-1]
	before, after := p.base, p.base
	for i := first - 1; i >= 0; i-- {
		if !isRemoved(p.original[i]) {
			before = p.levels[i]
			break
		}
	}
	if !isInitiator(p.original[last]) {
		for i := last + 1; i < len(p.text); i++ {
			if !isRemoved(p.original[i]) {
				after = p.levels[i]
				break
			}
		}
	}
	s.sos = directionOf(max(s.level, before))
	s.eos = directionOf(max(s.level, after))
}

// implicit applies rules I1 and I2.
func (s *sequence) implicit() {
	for i, at := range s.index {
		level := s.level
		switch c := s.class(i); {
		case level.RightToLeft() && c != classR:
			level++
		case !level.RightToLeft() && c == classR:
			level++
		case !level.RightToLeft() && c != classL:
			level += 2
		}
		s.p.levels[at] = level
	}
}
