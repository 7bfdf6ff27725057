package bidi_test

import (
	"fmt"

	"rapporteur/internal/bidi"
)

// A number in Hebrew text keeps its direction; the letters are drawn from
// right to left.
func Example() {
	text := []rune("שנת 2024")
	levels := bidi.Levels(nil, text, bidi.Auto)
	fmt.Println(levels)
	for _, i := range bidi.Order(nil, levels) {
		fmt.Print(string(text[i]))
	}
	fmt.Println()
	// Output:
	// [1 1 1 1 2 2 2 2]
	// 2024 תנש
}
