package lang_test

import (
	"fmt"

	"rapporteur/internal/lang"
)

func ExampleAll() {
	for _, l := range lang.All() {
		fmt.Println(l.Tag, l.Letter, l.Script)
	}
	// Output:
	// ar A Arab
	// zh C Hans
	// en E Latn
	// fr F Latn
	// ru R Cyrl
	// es S Latn
}
