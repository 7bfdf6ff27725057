package session

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// BenchmarkLoad reads the sample in six languages.
func BenchmarkLoad(b *testing.B) {
	known := known()
	_, findings, err := Load(os.DirFS(sample), "s", known)
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range findings {
		if f.Rule == ruleCode.ID {
			known.Codes = append(known.Codes, strings.Trim(f.Span.Text(), `"`))
		}
	}
	slices.Sort(known.Codes)
	for b.Loop() {
		if _, _, err := Load(os.DirFS(sample), "s", known); err != nil {
			b.Fatal(err)
		}
	}
}
