package torture

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

func TestTheSameNumbersMakeTheSameChanges(t *testing.T) {
	original := []byte("[document]\nsymbol = \"A/1\"\n\n{#key}\nA text.\n")
	kept := bytes.Clone(original)
	different := 0
	for seed := range uint64(500) {
		one := Bytes(rand.New(rand.NewPCG(seed, 0)), original)
		two := Bytes(rand.New(rand.NewPCG(seed, 0)), original)
		if !bytes.Equal(one, two) {
			t.Fatalf("seed %d: %q and %q", seed, one, two)
		}
		if !bytes.Equal(one, original) {
			different++
		}
	}
	if !bytes.Equal(original, kept) {
		t.Errorf("the original was changed: %q", original)
	}
	if different < 450 {
		t.Errorf("%d of 500 differ from the original", different)
	}
	Bytes(rand.New(rand.NewPCG(1, 1)), nil) // must not panic
}
