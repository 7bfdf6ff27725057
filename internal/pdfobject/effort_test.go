package pdfobject

import (
	"errors"
	"testing"
)

// TestValuesCostWhatTheyKeep reads values, each with just enough effort left
// and then with one unit less.
func TestValuesCostWhatTheyKeep(t *testing.T) {
	for _, test := range []struct {
		in      string
		content bool // of a stream
		want    int
	}{
		{"1", false, valueEffort},
		{"[1 (a) /B]", false, 4 * valueEffort},
		{"<</A 1/B [2]>>", false, dictEffort + 3*valueEffort},
		{"1", true, operandEffort},
		{"[1 2]", true, 3 * operandEffort},
		{"<</A 1>>", true, dictEffort + operandEffort},
	} {
		for left, want := range map[int]error{test.want: nil, test.want - 1: ErrEffort} {
			e := effort{left}
			if _, err := (&scanner{data: test.in, content: test.content, effort: &e}).value(0); !errors.Is(err, want) {
				t.Errorf("%s with %d left: %v, want %v", test.in, left, err, want)
			}
		}
	}
}
