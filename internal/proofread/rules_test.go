package proofread_test

import (
	"os"
	"slices"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// TestFixesMendWhatTheyAreOfferedFor applies every fix of the short report:
// what they mend is not found again, and nothing new is.
func TestFixesMendWhatTheyAreOfferedFor(t *testing.T) {
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		t.Fatal(err)
	}
	var edits []diag.Edit
	var want []string
	for _, f := range findings(lang.French, source.NewFile("r.md", content), false) {
		if f.Fix == nil {
			want = append(want, f.Rule)
			continue
		}
		edits = append(edits, f.Fix.Edits...)
	}
	if len(edits) < 20 {
		t.Fatalf("%d edits", len(edits))
	}
	slices.SortFunc(edits, func(a, b diag.Edit) int { return b.Span.Start - a.Span.Start })
	for _, e := range edits {
		content = slices.Replace(content, e.Span.Start, e.Span.End, []byte(e.New)...)
	}
	var got []string
	for _, f := range findings(lang.French, source.NewFile("r.md", content), false) {
		got = append(got, f.Rule)
	}
	if !slices.Equal(got, want) {
		t.Errorf("after the fixes %v, want %v", got, want)
	}
}
