package main

import (
	"testing"

	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
)

// TestListsOfParticipantsHaveAHeadingForEachCapacity in every language, because lists
// are made from the capacities of the kind by one template.
func TestListsOfParticipantsHaveAHeadingForEachCapacity(t *testing.T) {
	w := newWorld(t)
	lists := 0
	for _, k := range builtInKinds(t) {
		if len(k.Outputs.Only(func(o kind.Output) bool { return o.Templates.V == "participants" })) == 0 {
			continue
		}
		lists++
		for _, c := range k.Capacities {
			for _, l := range lang.All() {
				if _, ok := w.locales[l.Tag].Message("participants." + c.Key.V); !ok && c.Attends.V {
					t.Errorf("%s: %s has no message participants.%s", l.Tag, k.name, c.Key.V)
				}
			}
		}
	}
	if lists < 4 {
		t.Errorf("%d kinds have lists of participants", lists)
	}
}
