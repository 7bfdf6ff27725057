package published

import "testing"

func TestAColumnIsCountedToTheNextTabStop(t *testing.T) {
	for line, want := range map[string]int{"": 0, "a b": 0, "  a": 2, "\ta": 4, "  \ta": 4, "\t a": 5, "     \ta": 8, "   ": 3} {
		if got := columns([]byte(line)); got != want {
			t.Errorf("%q begins at column %d, want %d", line, got, want)
		}
	}
}
