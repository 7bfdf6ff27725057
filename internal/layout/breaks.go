package layout

import (
	"math"
	"slices"
)

// item is one element of a paragraph for the line breaker, after Knuth and
// Plass, "Breaking Paragraphs into Lines" (1981). Boxes, glue and penalties
// are one type here: a line may end at any item with a finite penalty.
type item struct {
	width   float64 // natural, in points
	stretch float64
	shrink  float64
	penalty float64 // of ending a line here: never if +Inf, always if -Inf
	added   float64 // width added by ending a line here: of a hyphen; negative where a punctuation mark loses its space
	hyphen  bool    // ending a line here divides a word
	loose   float64 // stretch after the text when a line ends here, so that it may be short
	blank   bool    // is dropped at the end and at the beginning of a line
}

// never is the penalty that forbids a break.
var never = math.Inf(1)

// lineEnd is a chosen break: the line ends at items[at], which is not part of
// the next line.
type lineEnd struct {
	at    int
	ratio float64 // of stretch (positive) or shrink (negative) that the line uses
}

// setting is how a paragraph's lines are filled. Lengths are in points.
type setting struct {
	measure float64 // length of every line
	ragged  float64 // stretch at the end of every line; 0 when justified
	whole   bool    // the last line must not be just the end of a divided word
}

// Demerits, in the sense of Knuth and Plass.
const (
	linePenalty    = 10
	twoHyphens     = 400000 // two consecutive lines end with a hyphen
	lastHyphen     = 60000  // the penultimate line ends with a hyphen
	unlikeLines    = 4000   // a tight line next to a loose one
	loneFragment   = 3e5    // the last line is only the end of a divided word
	fragmentWidth  = 60.0   // points
	shortLastLine  = 200000 // the last line is a very short word or a single Chinese character
	shortLastWidth = 24.0   // points
)

// Tolerances: the maximum stretch ratio of a line in each attempt.
const (
	strict  = 1.4
	lenient = 2.2
	open    = 4.5 // to avoid a last line that is only the end of a word; a space is then 0.8 em wide
)

// breakLines finds the line ends of a paragraph with the fewest demerits.
// The last item must force a break. It returns nil if the paragraph cannot be
// broken within the tolerance.
func (b *breaker) breakLines(items []item, set setting, tolerance float64) []lineEnd {
	*b = breaker{items: items, set: set, tolerance: tolerance, nodes: b.nodes[:0], active: b.active[:0]}
	b.active = append(b.active, b.add(breakNode{at: -1, from: skipBlanks(items, 0), previous: -1}))
	for i := range items {
		it := &items[i]
		if !math.IsInf(it.penalty, 1) {
			b.tryBreak(i)
			if len(b.active) == 0 {
				return nil
			}
		}
		b.total.add(it)
	}
	return b.trace()
}

// breaker holds the feasible breaks found so far. Its zero value is ready for
// use; it is reused from paragraph to paragraph to save allocations.
type breaker struct {
	items     []item
	set       setting
	tolerance float64
	nodes     []breakNode
	active    []int // indices of nodes from which a line may still start
	total     sums  // of all items before the current one
}

// breakNode is a feasible break with the best sequence of breaks that leads to it.
type breakNode struct {
	at       int // index of the item at which the line ends
	from     int // the first item of the next line
	fitness  int
	demerits float64
	ratio    float64
	hyphen   bool
	before   sums // of the items before from
	previous int
}

// sums are the total width, stretch and shrink of some items.
type sums struct{ width, stretch, shrink float64 }

func (s *sums) add(it *item) {
	s.width += it.width
	s.stretch += it.stretch
	s.shrink += it.shrink
}

func (b *breaker) add(n breakNode) int {
	n.before = b.total
	for i := max(n.at, 0); i < n.from; i++ {
		n.before.add(&b.items[i])
	}
	b.nodes = append(b.nodes, n)
	return len(b.nodes) - 1
}

// candidateLine is a line that ends at the item being tried.
type candidateLine struct {
	start    int // index of the node it starts from
	ratio    float64
	demerits float64 // including those of the lines before it
}

// tryBreak considers all lines that end at item i and keeps the best of each
// fitness class.
func (b *breaker) tryBreak(i int) {
	var best [4]candidateLine
	var found [4]bool
	forced := math.IsInf(b.items[i].penalty, -1)
	end := b.trimmed(i)
	kept := b.active[:0]
	for _, a := range b.active {
		start := &b.nodes[a]
		ratio, width, over := b.fit(start, i, end)
		if !over && !forced {
			kept = append(kept, a)
		}
		if ratio < -1 || ratio > b.tolerance || start.from > i {
			continue
		}
		if forced && b.set.whole && start.hyphen && isWord(b.items[start.from:i]) {
			continue
		}
		class := fitness(ratio)
		demerits := start.demerits + b.demerits(start, i, ratio, width)
		if !found[class] || demerits < best[class].demerits {
			best[class], found[class] = candidateLine{a, ratio, demerits}, true
		}
	}
	b.active = kept
	for class, c := range best {
		if found[class] {
			b.active = append(b.active, b.add(breakNode{at: i, from: skipBlanks(b.items, i+1), fitness: class,
				demerits: c.demerits, ratio: c.ratio, hyphen: b.items[i].hyphen, previous: c.start}))
		}
	}
}

// fit measures the line from start to item i; end is the sum of the items
// before i. It returns the ratio at which the line fills the measure, its
// natural width, and whether all longer lines from start are too long as well
// (the added hyphen may make this line too long but not the next one).
func (b *breaker) fit(start *breakNode, i int, end sums) (ratio, width float64, over bool) {
	it := &b.items[i]
	width = end.width - start.before.width + it.added
	missing := b.set.measure - width
	if missing < -roundingError {
		shrink := end.shrink - start.before.shrink
		over = missing+max(it.added, 0) < -shrink-roundingError
		switch {
		case -missing <= shrink+roundingError:
			return max(-1, missing/shrink), width, false
		case shrink <= 0:
			return -2, width, over
		}
		return missing / shrink, width, over
	}
	if math.IsInf(it.penalty, -1) {
		return 0, width, false
	}
	stretch := end.stretch - start.before.stretch + b.set.ragged + it.loose
	if stretch <= 0 {
		return max(0, min(missing*1000, 1e6)), width, false
	}
	return max(0, missing/stretch), width, false
}

// roundingError is the tolerance, in points, for sums of many widths.
const roundingError = 1e-6

// trimmed returns the sums of the items before i without the blanks directly
// before it. No line begins with a blank, so every line that ends at i has them.
func (b *breaker) trimmed(i int) sums {
	s := b.total
	for j := i - 1; j >= 0 && b.items[j].blank; j-- {
		s.width -= b.items[j].width
		s.stretch -= b.items[j].stretch
		s.shrink -= b.items[j].shrink
	}
	return s
}

// demerits returns the demerits of the line from start to item i.
func (b *breaker) demerits(start *breakNode, i int, ratio, width float64) float64 {
	it := &b.items[i]
	r := math.Abs(ratio)
	badness := 100 * r * r * r
	d := (linePenalty + badness) * (linePenalty + badness)
	forced := math.IsInf(it.penalty, -1)
	switch {
	case forced && width < shortLastWidth && start.previous >= 0:
		d += shortLastLine
	case !forced && it.penalty >= 0:
		d += it.penalty * it.penalty
	case !forced:
		d -= it.penalty * it.penalty
	}
	if it.hyphen && start.hyphen {
		d += twoHyphens
	}
	if forced && start.hyphen {
		d += lastHyphen
		if width < fragmentWidth {
			d += loneFragment
		}
	}
	if step := fitness(ratio) - start.fitness; (step > 1 || step < -1) && start.previous >= 0 {
		d += unlikeLines
	}
	return d
}

// fitness classifies a line: 0 tight, 1 normal, 2 loose, 3 very loose.
func fitness(ratio float64) int {
	switch {
	case ratio < -0.5:
		return 0
	case ratio <= 0.5:
		return 1
	case ratio <= 1:
		return 2
	}
	return 3
}

// lastLine returns the width of the last line of a paragraph of several lines
// (+Inf for a single line), and whether it is only the end of a divided word.
func lastLine(items []item, ends []lineEnd) (width float64, fragment bool) {
	n := len(ends)
	if n < 2 {
		return math.Inf(1), false
	}
	before, last := ends[n-2].at, items[ends[n-2].at+1:ends[n-1].at]
	for _, it := range last {
		width += it.width
	}
	return width, items[before].hyphen && isWord(last)
}

// isWord reports whether there is no blank among items.
func isWord(items []item) bool {
	return !slices.ContainsFunc(items, func(it item) bool { return it.blank })
}

// trace follows the best final node back to the beginning.
func (b *breaker) trace() []lineEnd {
	best := b.active[0]
	for _, a := range b.active {
		if b.nodes[a].demerits < b.nodes[best].demerits {
			best = a
		}
	}
	count := 0
	for n := best; b.nodes[n].previous >= 0; n = b.nodes[n].previous {
		count++
	}
	ends := make([]lineEnd, count)
	for n := best; b.nodes[n].previous >= 0; n = b.nodes[n].previous {
		count--
		ends[count] = lineEnd{b.nodes[n].at, b.nodes[n].ratio}
	}
	return ends
}

// skipBlanks returns the first item at or after i that a line may begin with.
func skipBlanks(items []item, i int) int {
	for i < len(items)-1 && items[i].blank {
		i++
	}
	return i
}
