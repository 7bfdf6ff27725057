package parity

import (
	"math"
	"slices"

	"rapporteur/internal/rules"
)

func parityListOrder() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "parity-list-order", Severity: rules.Warning,
		Summary: "The items of a list are in the same order in every language",
		Why:     "(a) in one language would be (b) in another, and references to it would mislead",
		Hint:    "put the items in the order of the other languages, or silence the rule if they are",
	}, func(p *rules.Pass) {
		measured, all := shapes(p), p.Parallels()
		for n := 1; n < len(all); n++ {
			before, q := all[n-1], all[n]
			if !followsInList(before, q) {
				continue
			}
			for i := range q.In {
				if swapped(measured[n-1], measured[n], i) {
					p.Report(before.In[i].Place, "this item is where the other languages have the next one").
						Relate(q.In[i].Place, "the next item").Relate(originalOf(p, before, i), "in the original")
				}
			}
		}
	})
}

// followsInList reports whether two places are items of one list, one after the other.
func followsInList(a, b *rules.Parallel) bool {
	for i := range a.In {
		if a.In[i] == nil || b.In[i] == nil {
			return false
		}
		x, y := a.In[i].Texts[0], b.In[i].Texts[0]
		if x.Numbered == nil || x.Numbered != y.Numbered || x.Own() == x.Numbered.Key || !slices.Equal(x.Keys[:len(x.Keys)-1], y.Keys[:len(y.Keys)-1]) {
			return false
		}
	}
	return true
}

// swapped reports whether two items have changed places in a language: by their
// lengths they are much closer to the others' when exchanged, and the others agree.
func swapped(a, b []*shape, language int) bool {
	if len(a) < 3 {
		return false
	}
	first := func(i int) float64 { return a[i].share / max(a[i].share+b[i].share, math.SmallestNonzeroFloat64) }
	least, most := 1.0, 0.0
	for i := range a {
		if i != language {
			least, most = min(least, first(i)), max(most, first(i))
		}
	}
	own, middle := first(language), (least+most)/2
	as, exchanged := math.Abs(own-middle), math.Abs(1-own-middle)
	return exchanged < as/3 && as > most-least && as > 0.1
}
