package font

import (
	"rapporteur/internal/plain"

	"testing"
	"unicode"
)

// The ranges spelled out for speed say what the tables of Unicode say.
func TestRangesAgreeWithTheTables(t *testing.T) {
	for r := rune(0); r <= 0x20000; r++ {
		if got, want := plain.IsHan(r), r > 0x2E00 && unicode.Is(unicode.Han, r); got != want {
			t.Errorf("plain.IsHan(%U) = %t", r, got)
		}
		if got, want := isMark(r), unicode.Is(unicode.M, r); got != want {
			t.Errorf("isMark(%U) = %t", r, got)
		}
		if got, want := isSpace(r), unicode.Is(unicode.Zs, r); got != want {
			t.Errorf("isSpace(%U) = %t", r, got)
		}
		if got, want := scriptOf(r), tableScript(r); got != want {
			t.Errorf("scriptOf(%U) = %s, want %s", r, got, want)
		}
	}
}
