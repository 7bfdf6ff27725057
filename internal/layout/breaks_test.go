package layout

import (
	"math"
	"math/rand/v2"
	"testing"
)

// boxes makes a paragraph of words of the given widths with spaces of width 3
// between them.
func boxes(widths ...float64) []item {
	var items []item
	for i, w := range widths {
		if i > 0 {
			items = append(items, item{width: 3, stretch: 1.5, shrink: 1, blank: true})
		}
		items = append(items, item{width: w, penalty: never})
	}
	return append(items, item{penalty: math.Inf(-1), blank: true})
}

func ends(breaks []lineEnd) []int {
	var at []int
	for _, b := range breaks {
		at = append(at, b.at)
	}
	return at
}

func TestBreakLinesPrefersEvenLinesToFirstFit(t *testing.T) {
	// First fit puts three words on the first line, squeezed a little, which
	// leaves one word alone on the second.
	items := boxes(30, 30, 30, 40, 70, 50, 10)
	got := ends(new(breaker).breakLines(items, setting{measure: 95}, math.Inf(1)))
	if len(got) != 4 || got[0] != 3 {
		t.Errorf("lines end at %v, want the first one at 3", got)
	}
}

func TestBreakLinesNeverShrinksBeyondTheLimit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		widths := make([]float64, 60)
		for i := range widths {
			widths[i] = 5 + 60*random.Float64()
		}
		for _, b := range new(breaker).breakLines(boxes(widths...), setting{measure: 120}, math.Inf(1)) {
			if b.ratio < -1 {
				t.Fatalf("ratio %f", b.ratio)
			}
		}
	}
}

func TestBreakLinesGivesUpWhereTheToleranceIsTooSmall(t *testing.T) {
	items := boxes(50, 60, 50)
	if got := new(breaker).breakLines(items, setting{measure: 100}, strict); got != nil {
		t.Errorf("broken at %v", ends(got))
	}
	if got := new(breaker).breakLines(items, setting{measure: 100}, math.Inf(1)); len(got) != 3 {
		t.Errorf("broken at %v without tolerance", ends(got))
	}
}

func TestBreakLinesAvoidsTwoHyphensRunning(t *testing.T) {
	hyphen := item{penalty: dividedWord, added: 2, hyphen: true}
	blank := item{width: 3, stretch: 3, shrink: 1, blank: true}
	box := func(w float64) item { return item{width: w, penalty: never} }
	items := []item{
		box(40), blank, box(20), blank, box(27), hyphen, box(8), blank, box(20), blank, box(20), blank, box(29), hyphen, box(10), blank, box(10),
		{penalty: math.Inf(-1), blank: true},
	}
	got := new(breaker).breakLines(items, setting{measure: 95}, 4)
	for i := 1; i < len(got); i++ {
		if items[got[i].at].hyphen && items[got[i-1].at].hyphen {
			t.Errorf("two consecutive hyphens: %v", ends(got))
		}
	}
}

func TestBlanksVanishAtLineEnds(t *testing.T) {
	items := []item{{width: 50, penalty: never}, {width: 3, blank: true, penalty: never}, {width: 3, blank: true}, {width: 50, penalty: never},
		{penalty: math.Inf(-1), blank: true}}
	got := new(breaker).breakLines(items, setting{measure: 50}, strict)
	if len(got) != 2 || got[0].at != 2 || got[0].ratio != 0 {
		t.Errorf("breaks %+v", got)
	}
}

func BenchmarkBreakLines(b *testing.B) {
	random := rand.New(rand.NewPCG(3, 4))
	widths := make([]float64, 2000)
	for i := range widths {
		widths[i] = 5 + 40*random.Float64()
	}
	items := boxes(widths...)
	b.ReportAllocs()
	for b.Loop() {
		new(breaker).breakLines(items, setting{measure: 360}, math.Inf(1))
	}
}

func TestBreakLinesKeepsTheLastLineFromBeingTheRestOfAWord(t *testing.T) {
	blank := item{width: 3, stretch: 1.5, shrink: 1, blank: true}
	box := func(w float64) item { return item{width: w, penalty: never} }
	items := []item{
		box(40), blank, box(40), blank, box(8), {penalty: dividedWord, added: 2, hyphen: true}, box(12),
		{penalty: math.Inf(-1), blank: true},
	}
	set := setting{measure: 95}
	got := new(breaker).breakLines(items, set, lenient)
	if _, fragment := lastLine(items, got); !fragment {
		t.Fatalf("lines end at %v, want the last one to be the rest of the word", ends(got))
	}
	set.whole = true
	if got := new(breaker).breakLines(items, set, lenient); got != nil {
		t.Errorf("lines end at %v although the first would be too loose", ends(got))
	}
	if got := new(breaker).breakLines(items, set, 20); len(got) != 2 || got[0].at != 3 {
		t.Errorf("lines end at %v, want the word to be whole", ends(got))
	}
}
