package session

import (
	"fmt"
)

// name gives an act without a key one that nothing else has.
func (o *ordering) name(a *Act) {
	if a.Key.IsSet() {
		return
	}
	prefix := a.Kind.V
	if a.Sitting.IsSet() {
		prefix += fmt.Sprint("-", a.Sitting.V)
	}
	for n := 1; a.Key.V == "" || o.taken[a.Key.V]; n++ {
		a.Key.V = fmt.Sprint(prefix, "-", n)
	}
	o.taken[a.Key.V] = true
}

// follow moves each act to directly after the one that it names. Those that wait
// for each other are at the end; they have a finding.
func (o *ordering) follow() []*Act {
	byKey := actsByKey(o.acts)
	following := make(map[*Act][]*Act)
	var first []*Act
	for _, a := range o.acts {
		if before := byKey[a.After.V]; a.After.IsSet() && before != nil {
			following[before] = append(following[before], a)
		} else {
			first = append(first, a)
		}
	}
	all := make([]*Act, 0, len(o.acts))
	var add func(acts []*Act)
	add = func(acts []*Act) {
		for _, a := range acts {
			all = append(all, a)
			add(following[a])
		}
	}
	add(first)
	return append(all, circular(o.acts, byKey)...)
}

// circular returns the acts that come after each other in a circle, or after such
// acts.
func circular(acts []*Act, byKey map[string]*Act) []*Act {
	var found []*Act
	for _, a := range acts {
		at, steps := a, 0
		for at != nil && steps <= len(acts) {
			at, steps = byKey[at.After.V], steps+1
		}
		if at != nil {
			found = append(found, a)
		}
	}
	return found
}

// actsByKey returns the acts by the keys that after may name: a panel has those
// of its moderators.
func actsByKey(acts []*Act) map[string]*Act {
	byKey := make(map[string]*Act)
	for _, a := range acts {
		if a.Key.V != "" {
			byKey[a.Key.V] = a
		}
		for _, m := range a.Moderators {
			if m.Key.V != "" {
				byKey[m.Key.V] = a
			}
		}
	}
	return byKey
}
