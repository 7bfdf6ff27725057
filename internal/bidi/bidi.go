// Package bidi resolves embedding levels and visual order by the Unicode
// Bidirectional Algorithm (UAX 9), including isolates and bracket pairs.
//
// It passes every line of Unicode's conformance tests. Non-goals: shaping,
// line breaking, mirrored glyphs (shaping takes them from the face).
//
// The names of the rules (P2, X5a, W1, …) are those of the annex.
package bidi

// Level is an embedding level: even for left-to-right text, odd for
// right-to-left text.
type Level uint8

// The base levels of a paragraph. Auto stands for the direction of the
// paragraph's first strong character (rules P2 and P3).
const (
	LeftToRight Level = 0
	RightToLeft Level = 1
	Auto        Level = 255
)

const maxDepth = 125

// RightToLeft reports whether text of this level runs from right to left.
func (l Level) RightToLeft() bool { return l&1 == 1 }

// Levels returns the level of every character of text, written to dst if it
// is large enough. Text may contain several paragraphs; Auto is resolved for
// each of them. Characters that rule X9 removes get the level of the preceding
// character, so that they do not split runs.
//
// Rule L1 is applied as if each paragraph were one line: a caller that breaks
// it into lines must give the white space at their ends the base level.
func Levels(dst []Level, text []rune, base Level) []Level {
	if cap(dst) < len(text) {
		dst = make([]Level, len(text))
	}
	dst = dst[:len(text)]
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && classOf(text[end]) != classB {
			end++
		}
		end = min(end+1, len(text))
		resolveParagraph(dst[start:end], text[start:end], base)
		start = end
	}
	return dst
}

// Order returns the visual order of a line from its levels (rule L2):
// element i is the logical index of the element in position i from the left.
// The levels may be those of characters or of runs. The order is written to
// dst if it is large enough.
func Order(dst []int, levels []Level) []int {
	if cap(dst) < len(levels) {
		dst = make([]int, len(levels))
	}
	dst = dst[:len(levels)]
	highest, lowestOdd := Level(0), Level(maxDepth+2)
	for i, l := range levels {
		dst[i] = i
		highest = max(highest, l)
		if l.RightToLeft() {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		reverseRuns(dst, levels, level)
	}
	return dst
}

// reverseRuns reverses every run of levels at or above level. Earlier
// reversals stay within such a run, so logical indices still delimit it.
func reverseRuns(order []int, levels []Level, level Level) {
	for i := 0; i < len(levels); {
		if levels[i] < level {
			i++
			continue
		}
		start := i
		for i < len(levels) && levels[i] >= level {
			i++
		}
		for a, b := start, i-1; a < b; a, b = a+1, b-1 {
			order[a], order[b] = order[b], order[a]
		}
	}
}
