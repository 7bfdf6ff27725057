package tomlfile

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/source"
)

func TestWhatIsDeepInsideOthersIsNotDecoded(t *testing.T) {
	const n = 200_000
	tests := []struct{ name, text, place string }{
		{"lists", "a = " + strings.Repeat("[", n) + strings.Repeat("]", n), "f:1:26"},
		{"lists without end", "a = " + strings.Repeat("[", n), "f:1:26"},
		{"inline tables", "a = " + strings.Repeat("{a=", n) + "1" + strings.Repeat("}", n), "f:1:68"},
		{"a dotted key", "a" + strings.Repeat(".a", n) + " = 1", "f:1:41"},
		{"a dotted header", "b = 1\n[a" + strings.Repeat(".a", n) + "]", "f:2:42"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, findings := Open(source.NewFile("f", []byte(test.text)))
			if len(findings) != 1 || findings[0].Rule != ruleNesting.ID || findings[0].Span.String() != test.place || d.Valid() {
				t.Errorf("%d findings, the first %+v; want one at %s", len(findings), findings[:min(len(findings), 1)], test.place)
			}
		})
	}
}

func TestAFewLevelsAreDecoded(t *testing.T) {
	text := "a = " + strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth) + "\nb" + strings.Repeat(".b", maxDepth-1) + " = 1\n"
	if d, findings := Open(source.NewFile("f", []byte(text))); len(findings) > 0 || !d.Valid() {
		t.Errorf("findings %v", findings)
	}
}

// The file is decoded again after each mistake.
func BenchmarkMistakes(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := []byte(strings.Repeat("a = 20.06.2024\nb = [1, 2, {c.d.e = \"text\"}]\n", 200*n))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Open(source.NewFile("f", text))
			}
		})
	}
}

// BenchmarkOpen reads a file of 1, 10 and 100 times as many tables; the time for a byte
// stays the same.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := []byte(strings.Repeat("[[a.b]]\nkey = \"text \\u00e9\"\nlist = [\"a\", \"b\"]\nd = {e.f = 2024-06-20}\n\n", 100*n))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Open(source.NewFile("f", text))
			}
		})
	}
}
