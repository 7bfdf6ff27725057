package bidi

// paragraph is the state of the rules for one paragraph.
type paragraph struct {
	text     []rune
	original []class // from the character table
	classes  []class // as changed by the rules so far
	levels   []Level
	base     Level
	match    []int // of an isolate initiator: its PDI, or len(text); of a PDI: its initiator, or -1
}

func resolveParagraph(levels []Level, text []rune, base Level) {
	original := classesOf(text)
	if base == Auto {
		base = firstStrong(original)
	}
	if base == LeftToRight && isPlain(original) {
		clear(levels)
		return
	}
	p := &paragraph{text: text, original: original, levels: levels, base: base}
	p.classes = append([]class(nil), original...)
	p.match = matchIsolates(original)
	p.explicit()
	for _, s := range p.sequences() {
		s.weak()
		s.brackets()
		s.neutral()
		s.implicit()
	}
	p.fillRemoved()
	p.resetSpaces()
}

// firstStrong applies rules P2 and P3.
func firstStrong(classes []class) Level {
	depth := 0
	for _, c := range classes {
		switch {
		case isInitiator(c):
			depth++
		case c == classPDI:
			depth = max(depth-1, 0)
		case depth > 0:
		case c == classL:
			return LeftToRight
		case c == classR || c == classAL:
			return RightToLeft
		}
	}
	return LeftToRight
}

// matchIsolates matches isolate initiators with PDIs by definition BD9.
func matchIsolates(classes []class) []int {
	match := make([]int, len(classes))
	var open []int
	for i, c := range classes {
		match[i] = -1
		switch {
		case isInitiator(c):
			match[i] = len(classes)
			open = append(open, i)
		case c == classPDI && len(open) > 0:
			initiator := open[len(open)-1]
			open = open[:len(open)-1]
			match[initiator], match[i] = i, initiator
		}
	}
	return match
}

// fillRemoved gives the characters that X9 removed the level of the character
// before them.
func (p *paragraph) fillRemoved() {
	level := p.base
	for i, c := range p.original {
		if isRemoved(c) {
			p.levels[i] = level
		}
		level = p.levels[i]
	}
}

// resetSpaces applies rule L1 to a paragraph on one line.
func (p *paragraph) resetSpaces() {
	trailing := true
	for i := len(p.original) - 1; i >= 0; i-- {
		switch c := p.original[i]; {
		case c == classB || c == classS:
			trailing = true
			p.levels[i] = p.base
		case !isTrailing(c):
			trailing = false
		case trailing:
			p.levels[i] = p.base
		}
	}
}
