package rule_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"rapporteur/internal/pipeline"
)

// TestFormerNamesAreKnown holds every former name: authors have written them
// into comments and settings, and nothing else in the program says them.
func TestFormerNamesAreKnown(t *testing.T) {
	var got strings.Builder
	for _, r := range pipeline.Catalogue() {
		for _, former := range r.Former {
			fmt.Fprintf(&got, "%s %s\n", former, r.ID)
		}
	}
	const golden = "testdata/former.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || got.String() != string(want) {
		t.Errorf("%v; the former names are\n%s", err, got.String())
	}
}
