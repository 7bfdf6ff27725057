package roster

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// Whole published lists: each name is that of its code, and no territory is a State or
// near to one.
func TestPublishedNamesAreRecognised(t *testing.T) {
	words := testWords(t)
	for _, name := range []string{"testdata/iso-codes.tsv", "testdata/cldr.tsv"} {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			if len(row) < 3 {
				continue
			}
			if row[2] == "É.-U." || row[2] == "RU" && row[0] == "GBR" { // see the next test
				continue
			}
			found, want := words.names.find(row[2]), []string{row[0]}
			switch {
			case row[0] == "-":
				if found != nil && len(found.codes) > 0 || found == nil && len(words.names.nearest(row[2]).codes) > 0 {
					t.Errorf("%s: %s %q is taken for a State: %v", name, row[1], row[2], found)
				}
			case found == nil || !slices.Equal(found.codes, want):
				t.Errorf("%s: %s %q is %v; want %s", name, row[1], row[2], found, row[0])
			}
		}
	}
}
