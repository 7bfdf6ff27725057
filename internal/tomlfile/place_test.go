package tomlfile

import (
	"strings"
	"testing"

	"rapporteur/internal/source"
)

// A place in a text is found without reading the text from its beginning: each
// of a million findings in one text has one.
func TestPlacesInALongText(t *testing.T) {
	const n = 1_000_000
	d, findings := Open(source.NewFile("f", []byte(`k = "`+strings.Repeat("*", n)+`"`)))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var v struct {
		K Value[string] `toml:"k"`
	}
	d.Decode(&v)
	for i := range n {
		if at := v.K.At(i, i+1); at.Start != i+5 || at.End != i+6 {
			t.Fatalf("byte %d is at %d to %d", i, at.Start, at.End)
		}
	}
}
