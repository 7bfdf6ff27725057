package hyphen_test

import (
	"fmt"

	"rapporteur/internal/hyphen"
)

func ExampleDictionary_Points() {
	word := []rune("recommandation")
	points := hyphen.For("fr").Points(nil, word, 0, len(word))
	from := 0
	for _, at := range points {
		fmt.Print(string(word[from:at]), "-")
		from = at
	}
	fmt.Println(string(word[from:]))
	// Output: re-com-man-da-tion
}
