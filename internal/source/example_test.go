package source_test

import (
	"fmt"

	"rapporteur/internal/source"
)

func ExampleSpan() {
	file := source.NewFile("en/texts.toml", []byte("title = \"Réunion\"\nplace = \"Vienna\"\n"))
	span := file.Span(28, 34)
	fmt.Println(span, span.Text())
	// Output: en/texts.toml:2:10 Vienna
}

// Marks let a text pass through templates and other programs that know
// nothing of places, and say afterwards where each piece came from.
func ExampleMarks() {
	file := source.NewFile("session.toml", []byte("place = \"Vienna\"\n"))
	var marks source.Marks
	text := "Held in " + marks.Wrap("Vienna", file.Span(9, 15)) + "."
	pieces, _ := marks.Split(text, nil)
	for _, p := range pieces {
		fmt.Printf("%q %s\n", p.Text, p.Origin)
	}
	fmt.Println(source.Strip(text))
	// Output:
	// "Held in " -
	// "Vienna" session.toml:1:10
	// "." -
	// Held in Vienna.
}
