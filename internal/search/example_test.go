package search_test

import (
	"fmt"

	"rapporteur/internal/search"
)

func ExamplePattern() {
	p, err := search.Parse(`paragraphs? (?P<first>[0-9]+)`)
	if err != nil {
		fmt.Println(err)
	}
	const text = "See paragraph 7 and paragraphs 12 to 14."
	for _, match := range p.FindAll(text) {
		from, to := p.Group(match, "first")
		fmt.Println(text[from:to])
	}
	// Output:
	// 7
	// 12
}
