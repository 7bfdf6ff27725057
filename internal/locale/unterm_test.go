package locale

import (
	"os"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

// otherwise says why a name is not that of UNTERM.
var otherwise = map[string]string{
	"IRL ar": "published documents have أيرلندا with hamza, not with madda",
	"GBR ar": "as Ireland",
	"DOM zh": "多米尼加 alone is taken for Dominica too",
}

func TestNamesOfStatesAreThoseOfUNTERM(t *testing.T) {
	content, err := os.ReadFile("testdata/unterm.tsv")
	if err != nil {
		t.Fatal(err)
	}
	languages := make(map[string]*Locale)
	for _, l := range lang.All() {
		languages[string(l.Tag)] = load(t, l.Tag)
	}
	different, compared := make(map[string]bool), 0
	for line := range strings.Lines(string(content)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 4 || cells[0] == "code" {
			continue
		}
		compared++
		got, err := languages[cells[1]].Name(cells[0], cells[2])
		if got == cells[3] && err == nil {
			continue
		}
		which := cells[0] + " " + cells[1]
		if different[which] = true; otherwise[which] == "" {
			t.Errorf("%s %s: %q, %v; UNTERM has %q", which, cells[2], got, err, cells[3])
		}
	}
	for which := range otherwise {
		if !different[which] {
			t.Errorf("%s is as in UNTERM, and needs no reason", which)
		}
	}
	if compared < 198*6*2-20 {
		t.Errorf("only %d names", compared)
	}
}
