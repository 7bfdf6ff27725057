package layout

import (
	"math"
	"slices"
)

// item is one element of a paragraph as the line breaker sees it, after
// Knuth and Plass, "Breaking Paragraphs into Lines" (1981). Boxes, glue and
// penalties are one kind here: what a line may end at has a finite penalty.
type item struct {
	width   float64 // natural, in points
	stretch float64
	shrink  float64
	penalty float64 // of ending a line here: never if +Inf, always if -Inf
	added   float64 // width that ending a line here adds: of a hyphen; negative where a punctuation mark loses its blank
	hyphen  bool    // ending a line here divides a word
	loose   float64 // stretch behind the text when a line ends here, so that it may be short
	blank   bool    // vanishes at the end and at the beginning of a line
}

// never is the penalty of a place where no line ends.
var never = math.Inf(1)

// lineEnd is a chosen break: the line ends at items[at], which is not part of
// the next line.
type lineEnd struct {
	at    int
	ratio float64 // of stretch (positive) or shrink (negative) that the line uses
}

// setting is how a paragraph's lines are filled.
type setting struct {
	measure float64 // length of every line
	ragged  float64 // stretch at the end of every line; 0 when justified
	whole   bool    // the last line must have more than the rest of a word
}

// Weights of what makes a paragraph ugly, in Knuth and Plass's demerits.
const (
	linePenalty    = 10
	twoHyphens     = 400000 // two lines running end with a hyphen
	lastHyphen     = 60000  // the last line but one ends with a hyphen
	unlikeLines    = 4000   // a tight line beside a loose one
	loneFragment   = 3e5    // the last line is nothing but the rest of a word
	fragmentWidth  = 60.0   // points
	shortLastLine  = 200000 // the last line is hardly a word, or a single Chinese character
	shortLastWidth = 24.0   // points
)

// Tolerances: the greatest stretch ratio of a line in each attempt.
const (
	strict  = 1.4
	lenient = 2.2
	open    = 4.5 // rather than that the last line is the rest of a word: a blank is four fifths of an em then
)

// breakLines finds the line ends of a paragraph with the fewest demerits.
// The last item must force a break. It returns nil when no line can be within
// the tolerance.
func (b *breaker) breakLines(items []item, set setting, tolerance float64) []lineEnd {
	*b = breaker{items: items, set: set, tolerance: tolerance, nodes: b.nodes[:0], active: b.active[:0]}
	b.active = append(b.active, b.add(node{at: -1, from: skipBlanks(items, 0), previous: -1}))
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

// breaker holds the feasible breaks found so far. Its zero value is ready;
// paragraphs that are broken one after another share one for its room.
type breaker struct {
	items     []item
	set       setting
	tolerance float64
	nodes     []node
	active    []int // indices of nodes from which a line may still start
	total     sums  // of all items before the current one
}

// node is a feasible break with the best way to it.
type node struct {
	at       int // the item broken at
	from     int // the first item of the next line
	fitness  int
	demerits float64
	ratio    float64
	hyphen   bool
	before   sums // of the items before from
	previous int
}

// sums adds up items.
type sums struct{ width, stretch, shrink float64 }

func (s *sums) add(it *item) {
	s.width += it.width
	s.stretch += it.stretch
	s.shrink += it.shrink
}

func (b *breaker) add(n node) int {
	n.before = b.total
	for i := max(n.at, 0); i < n.from; i++ {
		n.before.add(&b.items[i])
	}
	b.nodes = append(b.nodes, n)
	return len(b.nodes) - 1
}

// candidate is a line that ends at the item being tried.
type candidate struct {
	start    int // index of the node it starts from
	ratio    float64
	demerits float64 // with those of the lines before it
}

// tryBreak considers all lines that end at item i and keeps the best of each
// fitness class.
func (b *breaker) tryBreak(i int) {
	var best [4]candidate
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
			best[class], found[class] = candidate{a, ratio, demerits}, true
		}
	}
	b.active = kept
	for class, c := range best {
		if found[class] {
			b.active = append(b.active, b.add(node{at: i, from: skipBlanks(b.items, i+1), fitness: class,
				demerits: c.demerits, ratio: c.ratio, hyphen: b.items[i].hyphen, previous: c.start}))
		}
	}
}

// fit returns the ratio at which the line from start to item i, before which
// the items add up to end, fills the measure, its natural width, and whether
// lines from start are too long from here on (a hyphen may make this one too
// long and the next one not).
func (b *breaker) fit(start *node, i int, end sums) (ratio, width float64, over bool) {
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

// roundingError forgives what adding up many widths loses, in points.
const roundingError = 1e-6

// trimmed returns the sums of the items before i without the blanks that
// stand directly before it. No line begins with a blank, so they are of every
// line that ends here.
func (b *breaker) trimmed(i int) sums {
	s := b.total
	for j := i - 1; j >= 0 && b.items[j].blank; j-- {
		s.width -= b.items[j].width
		s.stretch -= b.items[j].stretch
		s.shrink -= b.items[j].shrink
	}
	return s
}

// demerits returns how ugly the line from start to item i is.
func (b *breaker) demerits(start *node, i int, ratio, width float64) float64 {
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

// fitness classes a line: tight, normal, loose, very loose.
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

// lastLine returns the width of the last line of several, and whether it is
// nothing but the rest of a divided word.
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
