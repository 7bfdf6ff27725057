package localefile

import (
	"iter"
	"maps"
	"slices"
	"sync"

	"rapporteur/internal/source"
)

// Table is what files say by key. Some of it may be made only when it is asked
// for. A Table may be used by several goroutines; what it returns must not be
// changed.
type Table[T any] struct {
	keys []string // sorted
	own  []string // of the values that are there from the beginning
	home source.Span
	make func(i int) T // makes the value of a key; nil if all are there

	lock sync.RWMutex
	made map[string]T
}

// NewTable returns a table of values that are there.
func NewTable[T any](all map[string]T) *Table[T] {
	keys := slices.Sorted(maps.Keys(all))
	return &Table[T]{keys: keys, own: keys, made: all}
}

// LazyTable returns a table that makes the value of keys[i], which are sorted, when
// it is first asked for. Home is where the values come from.
func LazyTable[T any](keys []string, home source.Span, make func(i int) T) *Table[T] {
	return &Table[T]{keys: keys, home: home, make: make, made: map[string]T{}}
}

// With returns a table that has more values, or others.
func (t *Table[T]) With(more map[string]T) *Table[T] {
	switch {
	case len(more) == 0:
		return t
	case t.make == nil:
		all := make(map[string]T)
		maps.Copy(all, t.made)
		maps.Copy(all, more)
		return NewTable(all)
	}
	added := NewTable(maps.Clone(more))
	added.keys = slices.Compact(slices.Sorted(slices.Values(slices.Concat(t.keys, added.own))))
	added.own = slices.Compact(slices.Sorted(slices.Values(slices.Concat(t.own, added.own))))
	added.home, added.make = t.home, func(i int) T {
		v, _ := t.Get(added.keys[i])
		return v
	}
	return added
}

// Get returns the value of a key, and whether there is one.
func (t *Table[T]) Get(key string) (T, bool) {
	t.lock.RLock()
	v, ok := t.made[key]
	t.lock.RUnlock()
	if ok || t.make == nil {
		return v, ok
	}
	i, ok := slices.BinarySearch(t.keys, key)
	if !ok {
		return v, false
	}
	v = t.make(i)
	t.lock.Lock()
	defer t.lock.Unlock()
	t.made[key] = v
	return v, true
}

// Keys returns the keys, sorted.
func (t *Table[T]) Keys() []string { return slices.Clone(t.keys) }

// Own returns the keys of the values that are there from the beginning, sorted.
func (t *Table[T]) Own() []string { return t.own }

// All yields the values, by key in order.
func (t *Table[T]) All() iter.Seq2[string, T] {
	return t.Chosen(func(source.Span) bool { return true })
}

// Chosen yields the values, by key in order. Those that are made from one place
// are left out if it is not chosen.
func (t *Table[T]) Chosen(chosen func(source.Span) bool) iter.Seq2[string, T] {
	keys := t.keys
	if t.make != nil && !chosen(t.home) {
		keys = t.own
	}
	return func(yield func(string, T) bool) {
		for _, key := range keys {
			if v, _ := t.Get(key); !yield(key, v) {
				return
			}
		}
	}
}
