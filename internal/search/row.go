package search

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"unicode"
)

// class is a set of characters.
type class struct {
	ranges []rune  // pairs of the first and the last
	share  float64 // estimated share of running text: enough to tell rare characters from common ones
}

// mostShare is less than 1, so that a longer row is always rarer.
const mostShare = 0.9

func classOf(ranges ...rune) class {
	c := class{ranges: ranges}
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1] && c.share < mostShare; r++ {
			c.share += shareOf(r)
		}
	}
	c.share = min(c.share, mostShare)
	return c
}

func shareOf(r rune) float64 {
	switch {
	case r == ' ':
		return 0.15
	case unicode.IsLetter(r) && !unicode.IsUpper(r):
		return 0.03
	}
	return 0.002
}

func (c class) or(other class) class {
	if slices.Equal(c.ranges, other.ranges) {
		return c
	}
	return class{slices.Concat(c.ranges, other.ranges), min(c.share+other.share, mostShare)}
}

// row is a sequence of characters, each given by its class.
type row []class

func (r row) share() float64 {
	share := 1.0
	for _, c := range r {
		share *= c.share
	}
	return share
}

// rarest returns the row that is rarest in running text.
func rarest(rows ...row) row {
	return slices.MinFunc(rows, func(a, b row) int { return cmp.Compare(a.share(), b.share()) })
}

// shape is what all matches of a pattern have in common.
type shape struct {
	head  row  // the characters they begin with
	tail  row  // the characters they end with
	whole bool // head, which equals tail, is the whole match
	inner row  // the rarest row found anywhere else
}

// rowOf returns the rarest row that every match of a pattern contains.
func rowOf(tree *syntax.Regexp) row { return shapeOf(tree).rarest() }

func (s shape) rarest() row { return rarest(s.head, s.inner, s.tail) }

func shapeOf(re *syntax.Regexp) shape {
	switch re.Op {
	case syntax.OpLiteral:
		return literalShape(re)
	case syntax.OpCharClass:
		return wholeShape(row{classOf(re.Rune...)})
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return wholeShape(row{classOf(0, unicode.MaxRune)})
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText,
		syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return wholeShape(nil)
	case syntax.OpCapture:
		return shapeOf(re.Sub[0])
	case syntax.OpPlus:
		s := shapeOf(re.Sub[0])
		s.whole = false
		return s
	case syntax.OpConcat:
		s := wholeShape(nil)
		for _, part := range re.Sub {
			s = s.followedBy(part)
		}
		return s
	case syntax.OpStar, syntax.OpQuest, syntax.OpAlternate:
		return wholeShape(nil).followedBy(re)
	}
	return shape{}
}

func wholeShape(r row) shape { return shape{head: r, tail: r, whole: true} }

func literalShape(re *syntax.Regexp) shape {
	r := make(row, len(re.Rune))
	for i, character := range re.Rune {
		same := []rune{character, character}
		if re.Flags&syntax.FoldCase != 0 {
			for other := unicode.SimpleFold(character); other != character; other = unicode.SimpleFold(other) {
				same = append(same, other, other)
			}
		}
		r[i] = classOf(same...)
	}
	return wholeShape(r)
}

// followedBy returns the shape of a match of s directly followed by one of re.
func (s shape) followedBy(re *syntax.Regexp) shape {
	var either shape
	switch re.Op {
	case syntax.OpAlternate:
		either = s.followedBy(re.Sub[0])
		for _, other := range re.Sub[1:] {
			either = either.or(s.followedBy(other))
		}
	case syntax.OpStar, syntax.OpQuest:
		optional := shapeOf(re.Sub[0])
		optional.whole = optional.whole && re.Op == syntax.OpQuest
		either = s.or(s.then(optional))
	default:
		return s.then(shapeOf(re))
	}
	either.inner = rarest(either.inner, s.rarest())
	return either
}

// then returns the shape of a match of s directly followed by one of next.
func (s shape) then(next shape) shape {
	joined := shape{head: s.head, tail: next.tail, whole: s.whole && next.whole}
	border := slices.Concat(s.tail, next.head)
	if s.whole {
		joined.head = border
	}
	if next.whole {
		joined.tail = slices.Concat(s.tail, next.tail)
	}
	joined.inner = rarest(s.inner, next.inner, border)
	return joined
}

// or returns the shape of a match of s or other.
func (s shape) or(other shape) shape {
	behind := min(len(s.tail), len(other.tail))
	return shape{
		head:  s.head.or(other.head),
		tail:  s.tail[len(s.tail)-behind:].or(other.tail[len(other.tail)-behind:]),
		whole: s.whole && other.whole && len(s.head) == len(other.head),
		inner: s.rarest().or(other.rarest()),
	}
}

// or returns a row that is in every text that has r or other.
func (r row) or(other row) row {
	either := make(row, min(len(r), len(other)))
	for i := range either {
		either[i] = r[i].or(other[i])
	}
	return either
}
