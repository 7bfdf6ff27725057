package pdfobject

import "testing"

// The examples follow from the definition in the PNG specification: of left,
// above and corner, the one nearest to left + above - corner, in this order.
func TestPaethTakesTheNearestNeighbour(t *testing.T) {
	for _, test := range []struct{ left, above, corner, want byte }{
		{10, 20, 15, 15}, {10, 20, 10, 20}, {20, 10, 10, 20}, {10, 20, 20, 10}, {5, 5, 5, 5}, {250, 250, 10, 250}, {3, 7, 4, 7}, {7, 3, 5, 5},
	} {
		if got := paeth(test.left, test.above, test.corner); got != test.want {
			t.Errorf("left %d, above %d, corner %d: got %d, want %d", test.left, test.above, test.corner, got, test.want)
		}
	}
}
