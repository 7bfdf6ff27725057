package localefile

import (
	"maps"
	"slices"
	"testing"

	"rapporteur/internal/source"
)

func TestATableOfLayersHasWhatIsOnTop(t *testing.T) {
	home := source.NewFile("x", []byte("x")).Whole()
	made := 0
	lazy := LazyTable([]string{"a", "b", "d"}, home, func(i int) int { made++; return i })
	for name, table := range map[string]*Table[int]{"read": NewTable(map[string]int{"a": 0, "b": 1, "d": 2}), "made": lazy} {
		more := table.With(nil).With(map[string]int{"c": 7, "b": 8}).With(map[string]int{"e": 9})
		if got := more.Keys(); !slices.Equal(got, []string{"a", "b", "c", "d", "e"}) {
			t.Errorf("%s: keys %v", name, got)
		}
		for key, want := range map[string]int{"a": 0, "b": 8, "c": 7, "d": 2, "e": 9} {
			if got, ok := more.Get(key); got != want || !ok {
				t.Errorf("%s, %s: %d, %v", name, key, got, ok)
			}
		}
		if _, ok := more.Get("f"); ok {
			t.Errorf("%s: a key that nothing has", name)
		}
		if got, _ := table.Get("b"); got != 1 {
			t.Errorf("%s: the table below is changed: %d", name, got)
		}
		if got := len(maps.Collect(more.Chosen(func(source.Span) bool { return true }))); got != 5 {
			t.Errorf("%s: %d of 5 values", name, got)
		}
	}
	if made != 3 {
		t.Errorf("%d values were made, want those that were asked for, once", made)
	}
	over := lazy.With(map[string]int{"c": 7, "b": 8})
	if got := maps.Collect(over.Chosen(func(s source.Span) bool { return s != home })); !maps.Equal(got, map[string]int{"c": 7, "b": 8}) || !slices.Equal(over.Own(), []string{"b", "c"}) {
		t.Errorf("not made: %v, %v", got, over.Own())
	}
	if empty := NewTable[int](nil).With(map[string]int{"a": 1}); len(empty.Own()) != 1 {
		t.Errorf("over nothing: %v", empty.Own())
	}
}
