package session

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// A session with as many items as unknown items that its sittings name: each
// was looked for in the list of the others.
func TestManyItemsAreLookedUp(t *testing.T) {
	content, err := os.ReadFile(sample + "/session.toml")
	if err != nil {
		t.Fatal(err)
	}
	const n = 40_000
	var grown strings.Builder
	grown.Write(content)
	for i := range n {
		fmt.Fprintf(&grown, "\n[[agenda]]\nkey = \"large-%d\"\n", i)
	}
	grown.WriteString("\n[[sittings]]\nnumber = 1000\ndate = 2026-10-12\nitems = [")
	for i := range n {
		fmt.Fprintf(&grown, "\"unknown-%d\", ", i)
	}
	grown.WriteString("]\n")
	_, findings, err := Load(fstest.MapFS{"session.toml": {Data: []byte(grown.String())}}, "s", known())
	if err != nil {
		t.Fatal(err)
	}
	unknown := 0
	for _, f := range findings {
		if f.Rule == ruleReference.ID && strings.Contains(f.Message, `"unknown-`) {
			unknown++
		}
	}
	if unknown != n {
		t.Errorf("%d unknown items are reported, want %d", unknown, n)
	}
}
