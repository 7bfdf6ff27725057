package disk

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The table of limits in docs/security.md is that of the program.
func TestLimitsAreDocumented(t *testing.T) {
	text, err := os.ReadFile("../../docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range Kinds() {
		start := fmt.Sprintf("| `%s` | ", k.Name)
		_, row, found := strings.Cut(string(text), start)
		row, _, _ = strings.Cut(row, "\n")
		if !found || !strings.HasSuffix(row, "| "+Size(k.Default)+" |") {
			t.Errorf("the row of %s: %q", k.Name, row)
		}
		for _, ending := range k.endings {
			if !strings.Contains(row, "`*"+ending+"`") {
				t.Errorf("the row of %s lacks *%s", k.Name, ending)
			}
		}
	}
}
