package tomlfile

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"rapporteur/internal/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestPositionsOfEveryConstruct compares the places of all keys and values
// of a file that has every construct of TOML with a reviewed list.
func TestPositionsOfEveryConstruct(t *testing.T) {
	content, err := os.ReadFile("testdata/constructs.toml")
	if err != nil {
		t.Fatal(err)
	}
	d, findings := Open(source.NewFile("constructs.toml", content))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var b strings.Builder
	dump(&b, d.index.root, "")
	for _, c := range Comments(d.file) {
		fmt.Fprintf(&b, "comment %s\n", place(c))
	}
	const golden = "testdata/constructs.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("positions differ from %s:\n%s", golden, got)
	}
}

func dump(b *strings.Builder, n *valueNode, path string) {
	for i, c := range n.children {
		if n.list {
			at := fmt.Sprintf("%s/%d", path, i)
			fmt.Fprintf(b, "%s value %s\n", at, place(c.span))
			dump(b, c, at)
			continue
		}
		at := path + "/" + c.name
		fmt.Fprintf(b, "%s key %s value %s\n", at, place(c.key), place(c.span))
		dump(b, c, at)
	}
}

// place prints a span as line:column-line:column and its text.
func place(s source.Span) string {
	from, to := s.Position(), s.EndPosition()
	return fmt.Sprintf("%d:%d-%d:%d %q", from.Line, from.Column, to.Line, to.Column, s.Text())
}
